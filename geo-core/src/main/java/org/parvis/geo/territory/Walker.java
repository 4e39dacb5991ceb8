package org.parvis.geo.territory;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parvis.geo.shared.ParvisException;

/** For whom a walk is meant. How each walks is in the network's profiles. */
public enum Walker {
    ADULT,
    /** With a stroller. */
    FAMILY,
    SENIOR,
    WHEELCHAIR;

    /** The word used in requests and answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws ParvisException {@code INVALID_VALUE}, naming the known walkers */
    public static Walker ofCode(String code) {
        for (Walker walker : values()) {
            if (walker.code().equals(code)) {
                return walker;
            }
        }
        String known = Arrays.stream(values()).map(Walker::code).collect(Collectors.joining(", "));
        throw ParvisException.invalid("walker", "There is no walker \"" + code + "\"; the walkers are " + known + ".");
    }
}
