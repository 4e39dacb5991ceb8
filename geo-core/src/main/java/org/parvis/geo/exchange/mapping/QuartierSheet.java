package org.parvis.geo.exchange.mapping;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Polygonal;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Quartier;

/** Quartiers as rows. */
final class QuartierSheet implements FeatureSheet<Quartier> {
    @Override
    public List<TargetField> fields() {
        return List.of(
                FeatureSheet.field("name", TargetField.Kind.TEXT, "What its inhabitants call it."),
                FeatureSheet.field("description", TargetField.Kind.TEXT, "What to say about it."),
                FeatureSheet.field(
                        "boundaryComplete",
                        TargetField.Kind.TRUTH,
                        "Whether its boundary closes; if not, the row has the lines of it that are known."));
    }

    @Override
    public GeometryFitting.Shape shape() {
        return GeometryFitting.Shape.AREA_OR_LINE;
    }

    @Override
    public Quartier feature(Identity identity, GeometryFitting.Fitted geometry, RowReading row) {
        boolean area = geometry.geometry() instanceof Polygonal;
        boolean complete = Objects.requireNonNullElse(row.truth("boundaryComplete"), true);
        if (complete && !area) {
            throw ParvisException.of(
                    ErrorCode.INVALID_GEOMETRY,
                    "geometry",
                    "The geometry is a " + geometry.geometry().getGeometryType() + "; it has to be a polygon, unless"
                            + " boundaryComplete says no.");
        }
        return new Quartier(identity, row.texts("name"), geometry.geometry(), complete, row.texts("description"));
    }

    @Override
    public Map<String, Object> values(Quartier quartier) {
        return new Values()
                .texts("name", quartier.name())
                .texts("description", quartier.description())
                .put("boundaryComplete", quartier.boundaryComplete())
                .all();
    }
}
