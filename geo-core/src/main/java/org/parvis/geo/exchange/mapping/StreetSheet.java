package org.parvis.geo.exchange.mapping;

import static org.parvis.geo.exchange.mapping.FeatureSheet.field;
import static org.parvis.geo.exchange.mapping.FeatureSheet.word;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygonal;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Stairs;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;

/** Streets as rows. */
final class StreetSheet implements FeatureSheet<Street> {
    private static final List<String> STAIRS = List.of(
            "stairs.stepCount", "stairs.handrail", "stairs.wheelchairRamp", "stairs.strollerRamp", "stairs.moving");

    private static final double WIDEST_METRES = 200;

    /** What CNIG's data say where a footway is wide enough, over 1.80 m, and nobody measured. */
    private static final double CNIG_WIDE = 9999;

    /** What CNIG's data say instead of a slope where there are stairs. */
    private static final double CNIG_STAIRS = 8888;

    @Override
    public List<TargetField> fields() {
        return List.of(
                field("name", TargetField.Kind.TEXT, "As on its sign."),
                word("streetClass", StreetClass.class, "What it is to somebody on foot."),
                word("surface", Surface.class, "What one walks on."),
                field("widthMetres", TargetField.Kind.REAL, "Usable width in metres."),
                field(
                        "inclinePercent",
                        TargetField.Kind.REAL,
                        "Slope in the drawn direction in percent, positive upwards."),
                field("stairs.stepCount", TargetField.Kind.WHOLE, "How many steps its stairs have."),
                field("stairs.handrail", TargetField.Kind.TRUTH, "Whether its stairs have a handrail."),
                field(
                        "stairs.wheelchairRamp",
                        TargetField.Kind.TRUTH,
                        "Whether a ramp for wheelchairs runs beside its stairs."),
                field(
                        "stairs.strollerRamp",
                        TargetField.Kind.TRUTH,
                        "Whether a ramp for strollers runs on its stairs."),
                field("stairs.moving", TargetField.Kind.TRUTH, "Whether its stairs are an escalator."),
                word("lighting", Lighting.class, "Whether it is lit at night."),
                word("foot", Access.class, "Whether the public may walk on it."),
                word("wheelchair", Access.class, "Whether a wheelchair can use it, as surveyed on the spot."),
                field(
                        "layer",
                        TargetField.Kind.WHOLE,
                        "0 on the ground, 1 and up for bridges, -1 and down for tunnels."),
                word("passage", Street.Passage.class, "Whether it lies on the ground, on a bridge or in a tunnel."),
                field("covered", TargetField.Kind.TRUTH, "Whether one stays dry."));
    }

    @Override
    public GeometryFitting.Shape shape() {
        return GeometryFitting.Shape.WAY;
    }

    @Override
    public Street feature(Identity identity, GeometryFitting.Fitted geometry, RowReading row) {
        StreetClass natural =
                geometry.geometry() instanceof Polygonal ? StreetClass.PEDESTRIAN : StreetClass.LOCAL_STREET;
        boolean cnigStairs = is(row.value("inclinePercent"), CNIG_STAIRS);
        StreetClass streetClass =
                cnigStairs ? StreetClass.STAIRS : row.word("streetClass", StreetClass.class, "streetClass", natural);
        Street.Passage passage = row.word("passage", Street.Passage.class, "passage", Street.Passage.GROUND);
        Integer layer = row.whole("layer", -20, 20);
        return new Street(
                identity,
                row.texts("name"),
                geometry.geometry(),
                streetClass,
                row.word("surface", Surface.class, "surface", Surface.UNKNOWN),
                is(row.value("widthMetres"), CNIG_WIDE) ? null : row.real("widthMetres", 0.1, WIDEST_METRES),
                cnigStairs ? null : row.real("inclinePercent", -100, 100),
                streetClass == StreetClass.STAIRS ? stairs(row) : null,
                row.word("lighting", Lighting.class, "lighting", Lighting.UNKNOWN),
                row.word("foot", Access.class, "access", Access.UNKNOWN),
                row.word("wheelchair", Access.class, "access", Access.UNKNOWN),
                layer == null ? natural(passage) : layer,
                passage,
                Objects.requireNonNullElse(row.truth("covered"), false));
    }

    private static boolean is(@Nullable Object value, double number) {
        return value != null && Cells.text(value).strip().replace(',', '.').matches((long) number + "(\\.0+)?");
    }

    private static int natural(Street.Passage passage) {
        return switch (passage) {
            case BRIDGE -> 1;
            case TUNNEL -> -1;
            case GROUND -> 0;
        };
    }

    /** Null if nothing is said of the steps. */
    private static @Nullable Stairs stairs(RowReading row) {
        if (STAIRS.stream().allMatch(field -> row.value(field) == null)) {
            return null;
        }
        return new Stairs(
                row.whole("stairs.stepCount", 1, 2_000),
                row.truth("stairs.handrail"),
                Objects.requireNonNullElse(row.truth("stairs.wheelchairRamp"), false),
                Objects.requireNonNullElse(row.truth("stairs.strollerRamp"), false),
                Objects.requireNonNullElse(row.truth("stairs.moving"), false));
    }

    @Override
    public Map<String, Object> values(Street street) {
        Values values = new Values()
                .texts("name", street.name())
                .word("streetClass", street.streetClass())
                .word("surface", street.surface())
                .put("widthMetres", street.widthMetres())
                .put("inclinePercent", street.inclinePercent());
        Stairs stairs = street.stairs();
        if (stairs != null) {
            values.put("stairs.stepCount", stairs.stepCount())
                    .put("stairs.handrail", stairs.handrail())
                    .put("stairs.wheelchairRamp", stairs.wheelchairRamp())
                    .put("stairs.strollerRamp", stairs.strollerRamp())
                    .put("stairs.moving", stairs.moving());
        }
        return values.word("lighting", street.lighting())
                .word("foot", street.foot())
                .word("wheelchair", street.wheelchair())
                .put("layer", street.layer())
                .word("passage", street.passage())
                .put("covered", street.covered())
                .all();
    }
}
