package org.parvis.api.quartier;

import org.locationtech.jts.geom.Polygonal;
import org.parvis.api.collection.FeatureCodec;
import org.parvis.api.collection.FeatureDraft;
import org.parvis.api.collection.SourceProperties;
import org.parvis.api.collection.Texts;
import org.parvis.api.store.Stored;
import org.parvis.geo.territory.Quartier;

/** Quartiers as GeoJSON properties. */
final class QuartierCodec implements FeatureCodec<Quartier, QuartierProperties> {
    @Override
    public Class<QuartierProperties> propertiesType() {
        return QuartierProperties.class;
    }

    @Override
    public QuartierProperties properties(Stored<Quartier> stored) {
        Quartier quartier = stored.feature();
        return new QuartierProperties(
                Texts.local(quartier.name()),
                quartier.name(),
                quartier.boundaryComplete(),
                Texts.local(quartier.description()),
                quartier.description(),
                SourceProperties.of(quartier.identity().source()),
                quartier.identity().attributes(),
                stored.version(),
                stored.modified());
    }

    @Override
    public Quartier feature(FeatureDraft<QuartierProperties> draft) {
        Boolean complete = draft.properties().boundaryComplete();
        return new Quartier(
                draft.identity(),
                draft.name(),
                draft.geometry(),
                complete == null ? draft.geometry() instanceof Polygonal : complete,
                draft.description());
    }
}
