package org.parvis.geo.exchange.osm;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.issue.IssueLog;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Stairs;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.Street.Passage;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;

/** The details of a street that matter to somebody on foot. */
final class StreetDetails {
    private static final Set<String> LIT = Set.of("yes", "24/7", "automatic", "limited", "interval", "sunset-sunrise");
    private static final Set<String> UNLIT = Set.of("no", "disused");
    private static final int MOST_LAYERS = 20;

    private StreetDetails() {}

    static Street street(OsmElement element, Geometry geometry, StreetClass streetClass, IssueLog issues) {
        TagReading reading = new TagReading(element, issues);
        reading.take("area");
        LocalizedText name = reading.takeTexts("name");
        Surface surface = surface(reading);
        Double width = reading.takeMetres("width", 0.1, 200);
        Double incline = incline(reading, streetClass);
        Stairs stairs = streetClass == StreetClass.STAIRS ? stairs(reading) : null;
        Lighting lighting = lighting(reading);
        Access wheelchair = wheelchair(reading);
        Passage passage = passage(reading.tags());
        int layer = layer(reading, passage);
        boolean covered = covered(reading);
        return new Street(
                reading.identity(),
                name,
                geometry,
                streetClass,
                surface,
                width,
                incline,
                stairs,
                lighting,
                FootAccess.of(element.tags(), streetClass),
                wheelchair,
                layer,
                passage,
                covered);
    }

    static Lighting lighting(TagReading reading) {
        String lit = reading.tags().text("lit");
        if (lit.equals("yes") || lit.equals("no")) {
            reading.take("lit");
        }
        if (LIT.contains(lit)) {
            return Lighting.LIT;
        }
        return UNLIT.contains(lit) ? Lighting.UNLIT : Lighting.UNKNOWN;
    }

    static Access wheelchair(TagReading reading) {
        if (FootAccess.saysAllOfWheelchair(reading.tags().text("wheelchair"))) {
            reading.take("wheelchair");
        }
        return FootAccess.wheelchair(reading.tags());
    }

    static int layer(TagReading reading, Passage passage) {
        Integer layer = reading.takeCount("layer", -MOST_LAYERS, MOST_LAYERS);
        if (layer != null) {
            return layer;
        }
        // Indoors a floor is the best that is known; it stays an attribute, for it may be several.
        if (reading.tags().is("highway", "corridor") || reading.tags().says("indoor")) {
            var floor = Measures.wholeNumber(reading.tags().text("level"));
            if (floor.isPresent() && Math.abs(floor.getAsDouble()) <= MOST_LAYERS) {
                return (int) floor.getAsDouble();
            }
        }
        return switch (passage) {
            case GROUND -> 0;
            case BRIDGE -> 1;
            case TUNNEL -> -1;
        };
    }

    private static Surface surface(TagReading reading) {
        String value = reading.tags().text("surface");
        Surface surface = StreetClasses.surface(value);
        if (surface.name().equalsIgnoreCase(value)) {
            reading.take("surface");
        } else if (surface == Surface.UNKNOWN && !value.isEmpty()) {
            reading.note("surface", "The surface \"" + value + "\" is none that Parvis knows; it stays an attribute.");
        }
        return surface;
    }

    private static @Nullable Double incline(TagReading reading, StreetClass streetClass) {
        if (!reading.tags().is("incline", "up", "down")) {
            return reading.takeInclinePercent("incline");
        }
        // Of stairs "up" says all there is to say; of anything else it asks for a number.
        if (streetClass != StreetClass.STAIRS) {
            reading.note("incline", "How steep is it? \"" + reading.tags().text("incline") + "\" stays an attribute.");
        }
        return null;
    }

    private static Stairs stairs(TagReading reading) {
        Tags tags = reading.tags();
        Integer count = reading.takeCount("step_count", 1, 2_000);
        Boolean handrail = reading.takeYesOrNo("handrail");
        if (handrail == null) {
            boolean somewhere = tags.says("handrail")
                    || tags.says("handrail:left")
                    || tags.says("handrail:right")
                    || tags.says("handrail:center");
            boolean nowhere = tags.is("handrail:left", "no") && tags.is("handrail:right", "no");
            handrail = somewhere ? Boolean.TRUE : nowhere ? Boolean.FALSE : null;
        }
        boolean wheelchairRamp = tags.says("ramp:wheelchair");
        boolean strollerRamp = tags.says("ramp:stroller") || tags.says("ramp:bicycle") || wheelchairRamp;
        boolean moving = tags.says("conveying");
        return new Stairs(count, handrail, wheelchairRamp, strollerRamp, moving);
    }

    static Passage passage(Tags tags) {
        if (tags.says("bridge")) {
            return Passage.BRIDGE;
        }
        // A passage through a building lies on the ground; it is covered instead.
        return tags.says("tunnel") && !tags.is("tunnel", "building_passage") ? Passage.TUNNEL : Passage.GROUND;
    }

    private static boolean covered(TagReading reading) {
        Tags tags = reading.tags();
        if (tags.is("covered", "yes", "no")) {
            reading.take("covered");
        }
        return tags.says("covered") || tags.says("tunnel") || tags.says("indoor") || tags.is("highway", "corridor");
    }
}
