package org.parvis.api.furniture;

import java.util.Objects;
import org.parvis.api.collection.FeatureCodec;
import org.parvis.api.collection.FeatureDraft;
import org.parvis.api.collection.SourceProperties;
import org.parvis.api.collection.Texts;
import org.parvis.api.json.TerritoryModule;
import org.parvis.api.store.Stored;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Condition;
import org.parvis.geo.territory.Dimensions;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.FurnitureKind;
import org.parvis.geo.territory.FurnitureState;

/** Furniture as GeoJSON properties. */
final class FurnitureCodec implements FeatureCodec<Furniture, FurnitureProperties> {
    @Override
    public Class<FurnitureProperties> propertiesType() {
        return FurnitureProperties.class;
    }

    @Override
    public void requireKind(String kind) {
        try {
            TerritoryModule.ofWord(FurnitureKind.class, kind);
        } catch (ParvisException unknown) {
            throw ParvisException.causedBy(unknown, ErrorCode.INVALID_VALUE, "kind", unknown.getMessage());
        }
    }

    @Override
    public FurnitureProperties properties(Stored<Furniture> stored) {
        Furniture piece = stored.feature();
        return new FurnitureProperties(
                Texts.local(piece.name()),
                piece.name(),
                piece.kind(),
                DimensionsProperties.of(piece.dimensions()),
                piece.orientationDegrees(),
                piece.state(),
                piece.condition(),
                SourceProperties.of(piece.identity().source()),
                piece.identity().attributes(),
                stored.version(),
                stored.modified());
    }

    @Override
    public Furniture feature(FeatureDraft<FurnitureProperties> draft) {
        FurnitureProperties given = draft.properties();
        DimensionsProperties dimensions = given.dimensions();
        return new Furniture(
                draft.identity(),
                draft.name(),
                draft.geometry(),
                Objects.requireNonNullElse(given.kind(), FurnitureKind.OTHER),
                dimensions == null ? Dimensions.UNKNOWN : dimensions.dimensions(),
                given.orientationDegrees(),
                Objects.requireNonNullElse(given.state(), FurnitureState.EXISTING),
                Objects.requireNonNullElse(given.condition(), Condition.UNKNOWN));
    }
}
