package org.parvis.geo.exchange.cnig;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.geo.territory.Identity;

/**
 * What the standard calls a thing, such as {@code 35238:CIR:12:LOC}. Of what has no such name yet, Parvis makes one of
 * its own id, by which it is known again.
 *
 * @param commune INSEE code of the commune; empty if the name leaves it out, as the standard allows in an exchange
 * @param classCode three letters for what it is
 * @param number tells it from others of its class
 */
record CnigIdentifier(String commune, String classCode, String number) {
    private static final Pattern WRITTEN = Pattern.compile("(?:([0-9A-Z]{5,9}):)?([A-Z]{3}):([^:\\s]+):LOC");
    private static final Pattern OWN = Pattern.compile("(" + Identity.ID_FORM + ")(?:-([2-9]|[1-9][0-9]{1,5}))?");

    /** Empty if it is written in another way. */
    static Optional<CnigIdentifier> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String commune = matcher.group(1);
        return Optional.of(new CnigIdentifier(commune == null ? "" : commune, matcher.group(2), matcher.group(3)));
    }

    /**
     * The name of a part of a street of Parvis.
     *
     * @param part from 1; a street has several where its line has gaps
     */
    static CnigIdentifier ofPart(String commune, CnigTable table, UUID street, int part) {
        return new CnigIdentifier(commune, table.classCode(), part == 1 ? street.toString() : street + "-" + part);
    }

    /** The id of the street of Parvis of which it names a part; empty if it is none of our names. */
    Optional<UUID> own() {
        Matcher matcher = OWN.matcher(number);
        return matcher.matches() ? Optional.of(UUID.fromString(matcher.group(1))) : Optional.empty();
    }

    /** Which part of one of our streets, from 1. Of no meaning unless it is {@link #own}. */
    int part() {
        Matcher matcher = OWN.matcher(number);
        return matcher.matches() && matcher.group(2) != null ? Integer.parseInt(matcher.group(2)) : 1;
    }

    /** As the standard writes it. */
    String text() {
        return (commune.isEmpty() ? "" : commune + ":") + classCode + ":" + number + ":LOC";
    }
}
