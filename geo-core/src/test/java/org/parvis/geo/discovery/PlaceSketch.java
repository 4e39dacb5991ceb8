package org.parvis.geo.discovery;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.hours.OpeningHours;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Theme;

/** Key places in few words: metres east and north of 7.42° E, 43.73° N. */
record PlaceSketch(
        int number,
        double east,
        double north,
        double interest,
        int visitMinutes,
        @Nullable String hours,
        Access wheelchair,
        Theme theme) {
    static PlaceSketch place(int number, double east, double north) {
        return new PlaceSketch(number, east, north, 50, 10, null, Access.UNKNOWN, Theme.ART);
    }

    PlaceSketch interest(double points) {
        return new PlaceSketch(number, east, north, points, visitMinutes, hours, wheelchair, theme);
    }

    PlaceSketch visit(int minutes) {
        return new PlaceSketch(number, east, north, interest, minutes, hours, wheelchair, theme);
    }

    PlaceSketch open(String text) {
        return new PlaceSketch(number, east, north, interest, visitMinutes, text, wheelchair, theme);
    }

    PlaceSketch wheelchair(Access access) {
        return new PlaceSketch(number, east, north, interest, visitMinutes, hours, access, theme);
    }

    PlaceSketch theme(Theme other) {
        return new PlaceSketch(number, east, north, interest, visitMinutes, hours, wheelchair, other);
    }

    static UUID id(int number) {
        return new UUID(0, number);
    }

    static double longitude(double east) {
        return 7.42 + east / 80_500;
    }

    static double latitude(double north) {
        return 43.73 + north / 111_100;
    }

    KeyPlace build() {
        return new KeyPlace(
                Identity.created(id(number)),
                LocalizedText.of("Place " + number),
                Geometries.point(longitude(east), latitude(north)),
                null,
                "",
                Set.of(theme),
                interest,
                visitMinutes,
                hours == null ? null : new OpeningHours(hours),
                wheelchair,
                LocalizedText.EMPTY,
                List.of(),
                "");
    }
}
