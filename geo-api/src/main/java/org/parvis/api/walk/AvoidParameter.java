package org.parvis.api.walk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.api.network.WalkParameters;
import org.parvis.geo.routing.Avoid;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/**
 * The parameter {@code avoid}: kinds of way, streets and areas, one after the other with commas between them or in
 * several parameters, such as {@code stairs,steep} and {@code 7.4206,43.7312,50}.
 */
final class AvoidParameter {
    static final String FIELD = "avoid";

    private static final int MOST = 50;
    private static final int LONGEST = 4_000;
    private static final String STREET = "street:";
    private static final Pattern NUMBER = Pattern.compile("[-+.\\d].*");

    private final Set<Avoid.What> what = EnumSet.noneOf(Avoid.What.class);
    private final Set<UUID> streets = new HashSet<>();
    private final List<Avoid.Around> areas = new ArrayList<>();

    private AvoidParameter() {}

    /** @throws ParvisException {@code INVALID_VALUE}, naming the word and those that are known; {@code TOO_LARGE} */
    static Avoid parse(List<String> texts) {
        AvoidParameter read = new AvoidParameter();
        for (String text : texts) {
            if (text.length() > LONGEST) {
                throw tooMany();
            }
            Deque<String> words = new ArrayDeque<>(List.of(text.split(",", -1)));
            while (!words.isEmpty()) {
                read.take(words);
            }
        }
        return new Avoid(read.what, read.streets, read.areas);
    }

    private void take(Deque<String> words) {
        String word = words.removeFirst().strip();
        if (word.startsWith(STREET)) {
            streets.add(street(word.substring(STREET.length())));
        } else if (NUMBER.matcher(word).matches()) {
            areas.add(area(word, words));
        } else {
            what.add(Avoid.What.ofCode(word));
        }
        if (streets.size() + areas.size() > MOST) {
            throw tooMany();
        }
    }

    private static UUID street(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw ParvisException.causedBy(
                    malformed,
                    ErrorCode.INVALID_VALUE,
                    FIELD,
                    "A street to avoid is street: and its id, such as street:7b0d4c1e-52a4-3f0f-9a0c-3c8f2a9d1e55.");
        }
    }

    private static Avoid.Around area(String longitude, Deque<String> words) {
        String latitude = words.isEmpty() ? "" : words.removeFirst();
        String metres = words.isEmpty() ? "" : words.removeFirst();
        Coordinate centre = WalkParameters.position(FIELD, longitude + "," + latitude);
        try {
            return new Avoid.Around(centre, Double.parseDouble(metres.strip()));
        } catch (NumberFormatException notANumber) {
            throw ParvisException.causedBy(
                    notANumber,
                    ErrorCode.INVALID_VALUE,
                    FIELD,
                    "An area to avoid is lon,lat,metres, such as 7.4206,43.7312,50.");
        }
    }

    private static ParvisException tooMany() {
        return ParvisException.of(
                ErrorCode.TOO_LARGE, FIELD, "At most " + MOST + " streets and areas can be avoided at once.");
    }
}
