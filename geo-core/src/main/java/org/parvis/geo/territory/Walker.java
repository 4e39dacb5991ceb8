package org.parvis.geo.territory;

import java.util.regex.Pattern;
import org.parvis.geo.shared.ParvisException;

/**
 * For whom a walk is meant. How each walks is in the network's table of profiles, to which a town may add its own; so a
 * walker is a word, and whether it is known shows when a walk is asked for.
 *
 * @param code the word used in requests and answers: lower-case letters, digits and hyphens, 40 at most
 */
public record Walker(String code) {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public static final Walker ADULT = new Walker("adult");

    /** With a stroller. */
    public static final Walker FAMILY = new Walker("family");

    public static final Walker SENIOR = new Walker("senior");

    /** In a wheelchair moved by hand. */
    public static final Walker WHEELCHAIR = new Walker("wheelchair");

    public Walker {
        if (!CODE.matcher(code).matches()) {
            throw ParvisException.invalid(
                    "walker",
                    "A walker is a word of lower-case letters, digits and hyphens, such as adult; GET /api/v1/walkers"
                            + " lists them.");
        }
    }

    /** @throws ParvisException {@code INVALID_VALUE} if it is not such a word */
    public static Walker ofCode(String code) {
        return new Walker(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
