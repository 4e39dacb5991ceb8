package org.parvis.geo.exchange.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Attributes;

/** The values of one row that are kept among a feature's attributes, as many and as long as these may be. */
public final class KeptAttributes {
    private final Map<String, Object> kept = new LinkedHashMap<>();
    private final BiConsumer<String, String> doubts;

    /** @param doubts told the column and the reason where a value cannot be kept */
    public KeptAttributes(BiConsumer<String, String> doubts) {
        this.doubts = doubts;
    }

    /**
     * @param column whose value it is, for the doubts
     * @param name of the attribute
     */
    public void keep(String column, String name, Object value) {
        Object plain = value instanceof Number || value instanceof Boolean ? value : Cells.text(value);
        Map<String, Object> one = Map.of(name, plain);
        try {
            if (kept.size() == Attributes.MOST) {
                throw ParvisException.invalid(name, "A feature carries at most " + Attributes.MOST + " attributes.");
            }
            kept.putAll(new Attributes(one).values());
        } catch (ParvisException tooMuch) {
            doubts.accept(column, "The value is not kept among the attributes: " + tooMuch.getMessage());
        }
    }

    public Attributes attributes() {
        return new Attributes(kept);
    }
}
