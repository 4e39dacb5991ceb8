package org.parvis.geo.cartography;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The forms of a street's name on the map: in full, and with the kind of street shortened as on French town plans. */
final class StreetNameForms {
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("allée", "All."),
            Map.entry("allées", "All."),
            Map.entry("avenue", "Av."),
            Map.entry("boulevard", "Bd"),
            Map.entry("chemin", "Ch."),
            Map.entry("escalier", "Esc."),
            Map.entry("escaliers", "Esc."),
            Map.entry("esplanade", "Espl."),
            Map.entry("faubourg", "Fg"),
            Map.entry("impasse", "Imp."),
            Map.entry("passage", "Pass."),
            Map.entry("place", "Pl."),
            Map.entry("promenade", "Prom."),
            Map.entry("rond-point", "Rd-Pt"),
            Map.entry("route", "Rte"),
            Map.entry("ruelle", "Rlle"),
            Map.entry("square", "Sq."));

    private StreetNameForms() {}

    /** The longest first. */
    static List<String> of(String name) {
        String shortened = shortened(name);
        return shortened.equals(name) ? List.of(name) : List.of(name, shortened);
    }

    /** The same for all forms of a name. */
    static String key(String name) {
        return shortened(name).toLowerCase(Locale.ROOT);
    }

    private static String shortened(String name) {
        int space = name.indexOf(' ');
        if (space < 0) {
            return name;
        }
        String abbreviation = SHORT.get(name.substring(0, space).toLowerCase(Locale.FRENCH));
        return abbreviation == null ? name : abbreviation + name.substring(space);
    }
}
