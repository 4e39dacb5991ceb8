package org.parvis.geo.exchange.mapping;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.parvis.geo.territory.Source;

/** The name of a source after its file: {@code Voirie Rennes 2024.zip} gives {@code voirie-rennes-2024}. */
final class DatasetName {
    private static final Pattern ENDINGS =
            Pattern.compile("(\\.(zip|shp|gpkg|geojson|json|csv|gpx|kml|kmz|txt|tsv|gz|geojsonl|ndjson))+$");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST = 60;

    private DatasetName() {}

    /** The layer's name counts where the file's says nothing; never a name that Parvis uses for its own. */
    static String of(String fileName, String layerName) {
        String file = slug(ENDINGS.matcher(fileName.toLowerCase(Locale.ROOT)).replaceAll(""));
        String name = file.isEmpty() ? slug(layerName) : file;
        boolean reserved = name.isEmpty() || Source.reserved().contains(name);
        return reserved ? "import-" + (name.isEmpty() ? "1" : name) : name;
    }

    private static String slug(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String slug = OTHERS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("-");
        String cut = slug.length() > LONGEST ? slug.substring(0, LONGEST) : slug;
        return cut.replaceAll("^-+|-+$", "");
    }
}
