package org.parvis.api.store;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.parvis.geo.filter.Condition;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Theme;

/**
 * Which features are wanted; what is null does not restrict.
 *
 * @param bbox those that intersect this rectangle of degrees, its edge included
 * @param quartier those that intersect the quartier with this id
 * @param text those whose name, in any language, contains each of these words, whatever the accents and capitals; at
 *     most {@value #LONGEST_TEXT} characters
 * @param theme those that are interesting for this; only places and events have themes
 * @param kind those whose kind is this word; only places, furniture and backdrop have a kind
 * @param ids those with one of these ids, at most {@value #MOST_IDS}
 * @param condition those that are like this
 * @param limit most to give, 0 to {@value #MOST}
 * @param offset how many to pass over, 0 or more
 */
public record FeatureQuery(
        @Nullable Envelope bbox,
        @Nullable UUID quartier,
        @Nullable String text,
        @Nullable Theme theme,
        @Nullable String kind,
        @Nullable Set<UUID> ids,
        @Nullable Condition condition,
        int limit,
        int offset) {
    public static final int MOST = 10_000;

    public static final int LONGEST_TEXT = 200;

    public static final int MOST_IDS = 1_000;

    public static final FeatureQuery ALL = new FeatureQuery(null, null, null, MOST, 0);

    /** @throws ParvisException {@code INVALID_VALUE} or {@code INVALID_GEOMETRY}, naming the component */
    public FeatureQuery {
        if (bbox != null) {
            bbox = bbox.copy();
            if (bbox.isNull()) {
                throw ParvisException.invalid("bbox", "The bbox is empty; write it as west,south,east,north.");
            }
            Geometries.requireOnEarth(bbox.getMinX(), bbox.getMinY(), "bbox");
            Geometries.requireOnEarth(bbox.getMaxX(), bbox.getMaxY(), "bbox");
        }
        if (text != null && text.length() > LONGEST_TEXT) {
            throw ParvisException.invalid("q", "The words to look for have at most " + LONGEST_TEXT + " characters.");
        }
        if (ids != null) {
            ids = Set.copyOf(ids);
            if (ids.size() > MOST_IDS) {
                throw ParvisException.invalid("ids", "At most " + MOST_IDS + " ids can be asked for at once.");
            }
        }
        if (limit < 0 || limit > MOST) {
            throw ParvisException.invalid("limit", "The limit is " + limit + "; it goes from 0 to " + MOST + ".");
        }
        if (offset < 0) {
            throw ParvisException.invalid("offset", "The offset is " + offset + "; it is 0 or more.");
        }
    }

    public FeatureQuery(
            @Nullable Envelope bbox, @Nullable UUID quartier, @Nullable String text, int limit, int offset) {
        this(bbox, quartier, text, null, null, limit, offset);
    }

    public FeatureQuery(
            @Nullable Envelope bbox,
            @Nullable UUID quartier,
            @Nullable String text,
            @Nullable Theme theme,
            @Nullable String kind,
            int limit,
            int offset) {
        this(bbox, quartier, text, theme, kind, null, null, limit, offset);
    }

    /** Those in a rectangle, with one of these ids and like this, whichever is not null. */
    public static FeatureQuery all(@Nullable Envelope bbox, @Nullable Set<UUID> ids, @Nullable Condition condition) {
        return new FeatureQuery(bbox, null, null, null, null, ids, condition, MOST, 0);
    }

    public FeatureQuery page(int most, int passedOver) {
        return new FeatureQuery(bbox, quartier, text, theme, kind, ids, condition, most, passedOver);
    }

    @Override
    public @Nullable Envelope bbox() {
        return bbox == null ? null : bbox.copy();
    }
}
