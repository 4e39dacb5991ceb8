package org.parvis.api.street;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.api.collection.FeatureCodec;
import org.parvis.api.collection.FeatureDraft;
import org.parvis.api.collection.SourceProperties;
import org.parvis.api.collection.Texts;
import org.parvis.api.store.Stored;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Stairs;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;

/** Streets as GeoJSON properties. */
final class StreetCodec implements FeatureCodec<Street, StreetProperties> {
    @Override
    public Class<StreetProperties> propertiesType() {
        return StreetProperties.class;
    }

    @Override
    public StreetProperties properties(Stored<Street> stored) {
        Street street = stored.feature();
        Stairs stairs = street.stairs();
        return new StreetProperties(
                Texts.local(street.name()),
                street.name(),
                street.streetClass(),
                street.surface(),
                street.widthMetres(),
                street.inclinePercent(),
                stairs == null ? null : StairsProperties.of(stairs),
                street.lighting(),
                street.foot(),
                street.wheelchair(),
                street.layer(),
                street.passage(),
                street.covered(),
                SourceProperties.of(street.identity().source()),
                street.identity().attributes(),
                stored.version(),
                stored.modified());
    }

    @Override
    public Street feature(FeatureDraft<StreetProperties> draft) {
        StreetProperties given = draft.properties();
        StreetClass streetClass = Objects.requireNonNullElse(given.streetClass(), StreetClass.FOOTWAY);
        return new Street(
                draft.identity(),
                draft.name(),
                draft.geometry(),
                streetClass,
                Objects.requireNonNullElse(given.surface(), Surface.UNKNOWN),
                given.widthMetres(),
                given.inclinePercent(),
                stairs(given.stairs(), streetClass),
                Objects.requireNonNullElse(given.lighting(), Lighting.UNKNOWN),
                Objects.requireNonNullElse(given.foot(), Access.YES),
                Objects.requireNonNullElse(given.wheelchair(), Access.UNKNOWN),
                Objects.requireNonNullElse(given.layer(), 0),
                Objects.requireNonNullElse(given.passage(), Street.Passage.GROUND),
                Boolean.TRUE.equals(given.covered()));
    }

    private static @Nullable Stairs stairs(@Nullable StairsProperties given, StreetClass streetClass) {
        if (given == null) {
            return null;
        }
        if (streetClass != StreetClass.STAIRS) {
            throw ParvisException.invalid(
                    "properties.stairs", "Only a street of the class stairs has steps; set streetClass to \"stairs\".");
        }
        return given.stairs();
    }
}
