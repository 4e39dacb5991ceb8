package org.parvis.geo.exchange.mapping;

import java.util.List;
import java.util.Map;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Quartier;

/** Quartiers as rows. */
final class QuartierSheet implements FeatureSheet<Quartier> {
    @Override
    public List<TargetField> fields() {
        return List.of(
                FeatureSheet.field("name", TargetField.Kind.TEXT, "What its inhabitants call it."),
                FeatureSheet.field("description", TargetField.Kind.TEXT, "What to say about it."));
    }

    @Override
    public GeometryFitting.Shape shape() {
        return GeometryFitting.Shape.AREA;
    }

    @Override
    public Quartier feature(Identity identity, GeometryFitting.Fitted geometry, RowReading row) {
        return new Quartier(identity, row.texts("name"), geometry.geometry(), true, row.texts("description"));
    }

    @Override
    public Map<String, Object> values(Quartier quartier) {
        return new Values()
                .texts("name", quartier.name())
                .texts("description", quartier.description())
                .all();
    }
}
