package org.parvis.geo.exchange.osm;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.parvis.geo.hours.OpeningHours;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.MetricPlane;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Theme;

/** Makes key places of nodes, ways and multipolygon relations. */
final class PlaceMaking {
    /** What an artwork is called by its {@code artwork_type}. */
    private static final Map<String, Words> ARTWORKS = Map.of(
            "sculpture", new Words("Sculpture", "Sculpture"),
            "statue", new Words("Statue", "Statue"),
            "mural", new Words("Fresque murale", "Mural"),
            "mosaic", new Words("Mosaïque", "Mosaic"),
            "bust", new Words("Buste", "Bust"),
            "fountain", new Words("Fontaine", "Fountain"),
            "relief", new Words("Bas-relief", "Relief"));

    private static final int LONGEST_VISIT_MINUTES = 1_440;

    private final FeatureBuilding building;
    private final MetricPlane plane;
    private final Entrances entrances;

    PlaceMaking(FeatureBuilding building, Entrances entrances) {
        this.building = building;
        this.plane = MetricPlane.around(building.extent());
        this.entrances = entrances;
    }

    /** The place the element is, if it is one. */
    Optional<KeyPlace> place(OsmElement element) {
        return building.attempt(element, () -> read(element));
    }

    private Optional<KeyPlace> read(OsmElement element) {
        Tags tags = element.tags();
        List<PlaceKind> kinds = PlaceKinds.of(tags);
        boolean hasName = tags.has("name");
        if (kinds.isEmpty() || (!hasName && kinds.get(0).genericName().isEmpty())) {
            return Optional.empty();
        }
        if (tags.is("access", "private", "no") && !tags.says("tourism") && !tags.says("historic")) {
            if (hasName) {
                building.issues().note(element.reference(), "access", "It is private, so it is no key place.");
            }
            return Optional.empty();
        }
        return geometry(element).map(geometry -> place(element, kinds, geometry));
    }

    private Optional<Geometry> geometry(OsmElement element) {
        if (element instanceof OsmNode node) {
            return building.inExtent(
                    Optional.of(Geometries.FACTORY.createPoint(node.position().copy())));
        }
        if (element instanceof OsmWay way && (!way.isClosed() || isLine(way))) {
            return building.inExtent(building.outlines().line(way));
        }
        if (element instanceof OsmRelation relation && !relation.isArea()) {
            return Optional.empty();
        }
        return building.inExtent(building.outlines().area(element));
    }

    private static boolean isLine(OsmWay way) {
        return way.tags().is("area", "no")
                || (way.tags().has("highway") && !way.tags().is("area", "yes"));
    }

    private KeyPlace place(OsmElement element, List<PlaceKind> kinds, Geometry geometry) {
        Tags tags = element.tags();
        PlaceKind kind = kinds.get(0);
        TagReading reading = new TagReading(element, building.issues());
        LocalizedText ownName = reading.takeTexts("name");
        LocalizedText name = ownName.isEmpty() ? genericName(tags, kind) : ownName;
        LocalizedText description = reading.takeTexts("description");
        Point point = geometry instanceof Point found ? found : entrances.pointOf(element, geometry);
        Geometry footprint = geometry instanceof Point ? null : geometry;
        OpeningHours hours = openingHours(reading);
        Access wheelchair = StreetDetails.wheelchair(reading);
        String website = website(reading);
        return new KeyPlace(
                reading.identity(),
                name,
                point,
                footprint,
                kind.word(),
                themes(tags, kinds),
                Interest.of(tags, kinds, geometry, plane),
                visitMinutes(kinds, geometry),
                hours,
                wheelchair,
                description,
                // OpenStreetMap tells where pictures are, but not who made them: without a credit none is shown.
                List.of(),
                website);
    }

    private static Set<Theme> themes(Tags tags, List<PlaceKind> kinds) {
        Set<Theme> themes = EnumSet.noneOf(Theme.class);
        kinds.forEach(kind -> themes.addAll(kind.themes()));
        themes.addAll(PlaceKinds.furtherThemes(tags));
        return themes;
    }

    /** Large gardens and parks take longer: a minute for each 500 m², at most an hour. */
    private int visitMinutes(List<PlaceKind> kinds, Geometry geometry) {
        PlaceKind kind = kinds.get(0);
        int minutes = kind.visitMinutes();
        if (kind.themes().contains(Theme.NATURE)) {
            double squareMetres = plane.toMetres(geometry).getArea();
            minutes = (int) Math.max(minutes, Math.min(60, squareMetres / 500));
        }
        return Math.min(minutes, LONGEST_VISIT_MINUTES);
    }

    private static LocalizedText genericName(Tags tags, PlaceKind kind) {
        Words artwork = ARTWORKS.get(tags.text("artwork_type"));
        if (artwork == null) {
            return kind.genericName();
        }
        String artist = tags.text("artist_name").strip();
        Map<String, String> names = new LinkedHashMap<>();
        names.put("fr", artwork.french() + (artist.isEmpty() ? "" : " de " + artist));
        names.put("en", artwork.english() + (artist.isEmpty() ? "" : " by " + artist));
        return new LocalizedText(names);
    }

    private static @Nullable OpeningHours openingHours(TagReading reading) {
        String text = reading.tags().text("opening_hours");
        if (text.isEmpty()) {
            return null;
        }
        try {
            OpeningHours hours = new OpeningHours(text);
            reading.take("opening_hours");
            return hours;
        } catch (ParvisException notUnderstood) {
            reading.warning(
                    "opening_hours",
                    "\"" + text + "\" is not understood (" + notUnderstood.getMessage()
                            + "); the place counts as always open.");
            return null;
        }
    }

    private static String website(TagReading reading) {
        for (String key : new String[] {"website", "contact:website", "url"}) {
            String address = reading.tags().text(key);
            if (!address.isEmpty()) {
                if (isWebAddress(address)) {
                    reading.take(key);
                    return address;
                }
                reading.warning(
                        key,
                        "\"" + address + "\" is not one web address beginning with https:// or http://; it is not"
                                + " shown as a link.");
            }
        }
        return "";
    }

    private static boolean isWebAddress(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private record Words(String french, String english) {}
}
