package org.parvis.geo.network;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.MetricPlane;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Source;
import org.parvis.geo.territory.Stairs;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;

/** Draws streets for tests on paper in metres, around a point in Monaco. */
public final class StreetSketch {
    public static final MetricPlane PLANE = new MetricPlane(7.42, 43.73);

    private final Geometry geometry;
    private final StreetClass streetClass;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private String name = "";
    private Surface surface = Surface.ASPHALT;
    private @Nullable Double width;
    private @Nullable Double incline;
    private @Nullable Stairs stairs;
    private Access foot = Access.UNKNOWN;
    private Access wheelchair = Access.UNKNOWN;
    private Lighting lighting = Lighting.UNKNOWN;
    private int layer;
    private Source source = Source.parvis();

    private StreetSketch(StreetClass streetClass, String wktInMetres) {
        this.streetClass = streetClass;
        this.geometry = PLANE.toDegrees(parse(wktInMetres));
    }

    public static StreetSketch of(StreetClass streetClass, String wktInMetres) {
        return new StreetSketch(streetClass, wktInMetres);
    }

    /** A local street. */
    public static Street street(String wktInMetres) {
        return of(StreetClass.LOCAL_STREET, wktInMetres).draw();
    }

    /** A position in degrees. */
    public static Coordinate at(double east, double north) {
        return PLANE.toDegrees(parse("POINT(" + east + " " + north + ")")).getCoordinate();
    }

    public StreetSketch name(String value) {
        name = value;
        return this;
    }

    public StreetSketch surface(Surface value) {
        surface = value;
        return this;
    }

    public StreetSketch width(double metres) {
        width = metres;
        return this;
    }

    public StreetSketch incline(double percent) {
        incline = percent;
        return this;
    }

    public StreetSketch stairs(Stairs value) {
        stairs = value;
        return this;
    }

    public StreetSketch steps(int count) {
        return stairs(new Stairs(count, null, false, false, false));
    }

    public StreetSketch foot(Access value) {
        foot = value;
        return this;
    }

    public StreetSketch wheelchair(Access value) {
        wheelchair = value;
        return this;
    }

    public StreetSketch lighting(Lighting value) {
        lighting = value;
        return this;
    }

    public StreetSketch layer(int value) {
        layer = value;
        return this;
    }

    /** From a street layer that draws no junctions. */
    public StreetSketch fromGeographers() {
        source = new Source("streets-of-the-town", "", "", "");
        return this;
    }

    public StreetSketch attribute(String key, String value) {
        attributes.put(key, value);
        return this;
    }

    /** The street under another identity and name. */
    public static Street renamed(Street street, Identity identity, LocalizedText name) {
        return new Street(
                identity,
                name,
                street.geometry(),
                street.streetClass(),
                street.surface(),
                street.widthMetres(),
                street.inclinePercent(),
                street.stairs(),
                street.lighting(),
                street.foot(),
                street.wheelchair(),
                street.layer(),
                street.passage(),
                street.covered());
    }

    public Street draw() {
        Identity identity = new Identity(
                UUID.nameUUIDFromBytes((streetClass + geometry.toText() + name).getBytes(StandardCharsets.UTF_8)),
                source,
                Attributes.of(attributes));
        return new Street(
                identity,
                LocalizedText.of(name),
                geometry,
                streetClass,
                surface,
                width,
                incline,
                stairs,
                lighting,
                foot,
                wheelchair,
                layer,
                Street.Passage.GROUND,
                false);
    }

    private static Geometry parse(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException notWkt) {
            throw new IllegalArgumentException(wkt, notWkt);
        }
    }
}
