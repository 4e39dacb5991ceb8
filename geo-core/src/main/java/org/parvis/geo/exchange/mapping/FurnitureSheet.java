package org.parvis.geo.exchange.mapping;

import static org.parvis.geo.exchange.mapping.FeatureSheet.field;
import static org.parvis.geo.exchange.mapping.FeatureSheet.word;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.territory.Condition;
import org.parvis.geo.territory.Dimensions;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.FurnitureKind;
import org.parvis.geo.territory.FurnitureState;
import org.parvis.geo.territory.Identity;

/** Urban furniture as rows. */
final class FurnitureSheet implements FeatureSheet<Furniture> {
    @Override
    public List<TargetField> fields() {
        return List.of(
                field("name", TargetField.Kind.TEXT, "Its name, where it has one."),
                word("kind", FurnitureKind.class, "What it is for."),
                field("lengthMetres", TargetField.Kind.REAL, "Along its front, in metres."),
                field("widthMetres", TargetField.Kind.REAL, "From front to back, in metres."),
                field("heightMetres", TargetField.Kind.REAL, "Above the ground, in metres."),
                field("orientationDegrees", TargetField.Kind.REAL, "Where its front looks, clockwise from north."),
                word("state", FurnitureState.class, "Whether it is there."),
                word("condition", Condition.class, "In what shape it is."));
    }

    @Override
    public GeometryFitting.Shape shape() {
        return GeometryFitting.Shape.ANY;
    }

    @Override
    public Furniture feature(Identity identity, GeometryFitting.Fitted geometry, RowReading row) {
        return new Furniture(
                identity,
                row.texts("name"),
                geometry.geometry(),
                row.word("kind", FurnitureKind.class, "furniture", FurnitureKind.OTHER),
                new Dimensions(
                        row.real("lengthMetres", 0.01, 100),
                        row.real("widthMetres", 0.01, 100),
                        row.real("heightMetres", 0.01, 100)),
                turned(row.real("orientationDegrees", -360, 360)),
                row.word("state", FurnitureState.class, "state", FurnitureState.EXISTING),
                row.word("condition", Condition.class, "condition", Condition.UNKNOWN));
    }

    /** Into 0 up to 360. */
    private static @Nullable Double turned(@Nullable Double degrees) {
        boolean within = degrees == null || degrees >= 0 && degrees < 360;
        return within ? degrees : (Double) ((degrees % 360 + 360) % 360);
    }

    @Override
    public Map<String, Object> values(Furniture furniture) {
        return new Values()
                .texts("name", furniture.name())
                .word("kind", furniture.kind())
                .put("lengthMetres", furniture.dimensions().lengthMetres())
                .put("widthMetres", furniture.dimensions().widthMetres())
                .put("heightMetres", furniture.dimensions().heightMetres())
                .put("orientationDegrees", furniture.orientationDegrees())
                .word("state", furniture.state())
                .word("condition", furniture.condition())
                .all();
    }
}
