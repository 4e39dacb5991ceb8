package org.parvis.geo.exchange.csv;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.csv.CsvPlaces.Kind;
import org.parvis.geo.exchange.layer.CrsFinding;
import org.parvis.geo.exchange.layer.Sureness;
import org.parvis.geo.exchange.text.PositionRange;
import org.parvis.geo.shared.Crs;

/** In which reference system a table's positions are. */
final class CsvSystem {
    private static final Pattern CODE = Pattern.compile(".*?(2154|39[45]\\d|cc4[2-9]|cc50|l93|lambert93|lamb93).*");
    private static final Map<String, String> CODES = Map.of("l93", "2154", "lambert93", "2154", "lamb93", "2154");

    private final Set<Integer> said = new TreeSet<>();

    /** Takes the number that stands before a geometry into account; 0 for none. */
    void look(int srid) {
        if (said.size() < 5) {
            said.add(srid);
        }
    }

    CrsFinding finding(CsvPlaces places, PositionRange range, @Nullable Crs chosen) {
        if (chosen != null) {
            return CrsFinding.certain(chosen, "it was chosen");
        }
        String columns = String.join(" and ", places.names());
        CrsFinding stated = stated();
        if (stated != null) {
            return stated;
        }
        Crs named = named(places.hint());
        if (named != null) {
            return new CrsFinding(named, Sureness.LIKELY, "the columns are called " + columns, range.candidates());
        }
        Sureness degrees = places.kind() == Kind.TWO_BY_CONTENT ? Sureness.UNSURE : Sureness.LIKELY;
        String why = places.kind() == Kind.NONE
                ? "no column says where the rows are"
                : "the values of " + columns + " can be longitudes and latitudes";
        return range.finding(places.kind() == Kind.NONE ? Sureness.UNKNOWN : degrees, why);
    }

    private @Nullable CrsFinding stated() {
        List<Crs> systems = said.stream()
                .filter(number -> number >= 1000)
                .map(number -> new Crs("EPSG:" + number))
                .toList();
        if (systems.isEmpty()) {
            return null;
        }
        return said.size() == 1
                ? CrsFinding.certain(
                        systems.get(0),
                        "each geometry begins with SRID=" + said.iterator().next())
                : new CrsFinding(null, Sureness.UNSURE, "the geometries begin with different SRIDs: " + said, systems);
    }

    private static @Nullable Crs named(String hint) {
        Matcher matcher = CODE.matcher(hint);
        if (!matcher.matches()) {
            return null;
        }
        String word = matcher.group(1);
        return new Crs("EPSG:" + (word.startsWith("cc") ? "39" + word.substring(2) : CODES.getOrDefault(word, word)));
    }
}
