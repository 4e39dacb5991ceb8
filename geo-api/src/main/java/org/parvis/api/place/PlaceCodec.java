package org.parvis.api.place;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.api.collection.FeatureCodec;
import org.parvis.api.collection.FeatureDraft;
import org.parvis.api.collection.SourceProperties;
import org.parvis.api.collection.Texts;
import org.parvis.api.store.Stored;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Picture;

/** Key places as GeoJSON properties. */
final class PlaceCodec implements FeatureCodec<KeyPlace, PlaceProperties> {
    /** For places nobody has judged yet. */
    private static final double DEFAULT_INTEREST = 50;

    private static final int DEFAULT_VISIT_MINUTES = 10;

    @Override
    public Class<PlaceProperties> propertiesType() {
        return PlaceProperties.class;
    }

    @Override
    public PlaceProperties properties(Stored<KeyPlace> stored) {
        KeyPlace place = stored.feature();
        return new PlaceProperties(
                Texts.local(place.name()),
                place.name(),
                place.kind(),
                place.themes(),
                place.interest(),
                place.visitMinutes(),
                place.openingHours(),
                place.wheelchair(),
                Texts.local(place.description()),
                place.description(),
                place.pictures().stream().map(PictureProperties::of).toList(),
                place.website(),
                place.footprint(),
                SourceProperties.of(place.identity().source()),
                place.identity().attributes(),
                stored.version(),
                stored.modified());
    }

    @Override
    public KeyPlace feature(FeatureDraft<PlaceProperties> draft) {
        PlaceProperties given = draft.properties();
        return new KeyPlace(
                draft.identity(),
                draft.name(),
                draft.point(),
                given.footprint(),
                Objects.requireNonNullElse(given.kind(), ""),
                Objects.requireNonNullElse(given.themes(), Set.of()),
                Objects.requireNonNullElse(given.interest(), DEFAULT_INTEREST),
                Objects.requireNonNullElse(given.visitMinutes(), DEFAULT_VISIT_MINUTES),
                given.openingHours(),
                Objects.requireNonNullElse(given.wheelchair(), Access.UNKNOWN),
                draft.description(),
                pictures(given.pictures()),
                Objects.requireNonNullElse(given.website(), ""));
    }

    private static List<Picture> pictures(@Nullable List<PictureProperties> given) {
        return given == null
                ? List.of()
                : given.stream().map(PictureProperties::picture).toList();
    }
}
