package org.parvis.geo.exchange.text;

import java.math.BigInteger;
import java.util.EnumSet;
import java.util.Set;
import org.parvis.geo.exchange.layer.ColumnType;

/** Which type holds all values of a column, found by looking at each. */
public final class ValueTypes {
    private static final long EXACT = 1L << 53;

    /** The narrowest first. */
    private static final ColumnType[] NARROWEST = {
        ColumnType.TRUTH, ColumnType.WHOLE, ColumnType.REAL, ColumnType.DATE, ColumnType.TIME, ColumnType.TEXT
    };

    private final Set<ColumnType> possible = EnumSet.allOf(ColumnType.class);
    private long seen;

    /** @param text without blanks around it, not empty */
    public void lookAt(String text, TextTyping typing) {
        seen++;
        if (possible.size() > 1) {
            possible.removeIf(type -> typing.value(text, type) == null);
        }
    }

    /** @param whole fits into a long or not */
    public void lookAtWhole(BigInteger whole) {
        boolean exact = whole.bitLength() < Long.SIZE && Math.abs(whole.longValue()) <= EXACT;
        keep(exact ? EnumSet.of(ColumnType.WHOLE, ColumnType.REAL) : EnumSet.of(ColumnType.WHOLE));
    }

    /** A value that can only be of this type, or written as text. */
    public void lookAt(ColumnType type) {
        keep(EnumSet.of(type));
    }

    /** How many values were looked at. */
    public long seen() {
        return seen;
    }

    /** The narrowest that holds all; text where there was no value. */
    public ColumnType type() {
        if (seen > 0) {
            for (ColumnType type : NARROWEST) {
                if (possible.contains(type)) {
                    return type;
                }
            }
        }
        return ColumnType.TEXT;
    }

    private void keep(Set<ColumnType> types) {
        seen++;
        possible.removeIf(type -> type != ColumnType.TEXT && !types.contains(type));
    }
}
