package org.parvis.geo.exchange.shapefile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of columns as a dBase table can hold them: ten plain letters, digits and underscores, each once in any case. */
final class DbfNames {
    static final int LONGEST = 10;

    private DbfNames() {}

    /** One for each name, in their order. */
    static List<String> of(List<String> names) {
        List<String> fitting = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        // Names that fit as they are come first, so that none of them has to give way to a cut one.
        names.stream().filter(name -> plain(name).equals(name)).forEach(name -> taken.add(key(name)));
        Set<String> kept = new HashSet<>();
        for (String name : names) {
            String plain = plain(name);
            String unique = plain;
            boolean asItIs = plain.equals(name) && kept.add(key(name));
            for (int number = 1; !asItIs && !taken.add(key(unique)); number++) {
                String ending = "_" + number;
                unique = plain.substring(0, Math.min(plain.length(), LONGEST - ending.length())) + ending;
            }
            fitting.add(unique);
        }
        return fitting;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String plain(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replaceAll("[^A-Za-z0-9_]", "_");
        String fitting = letters.isEmpty() ? "column" : letters;
        return fitting.substring(0, Math.min(fitting.length(), LONGEST));
    }
}
