package org.parvis.api.collection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.api.json.PlainText;
import org.parvis.api.store.FeatureQuery;
import org.parvis.geo.shared.ParvisException;

/**
 * The parameters of a collection as the caller wrote them; each null if it was not given.
 *
 * @param bbox west,south,east,north in degrees
 * @param quartier id of a quartier
 * @param q words of the name
 * @param limit 0 to {@value FeatureQuery#MOST}
 * @param offset 0 or more
 */
public record CollectionQuery(
        @Nullable String bbox,
        @Nullable UUID quartier,
        @Nullable String q,
        @Nullable Integer limit,
        @Nullable Integer offset) {
    private static final int DEFAULT_LIMIT = 100;
    private static final int LONGEST_TEXT = 200;

    /** @throws ParvisException {@code INVALID_VALUE}, naming the parameter and its range */
    FeatureQuery toFeatureQuery() {
        int most = limit == null ? DEFAULT_LIMIT : limit;
        if (most < 0 || most > FeatureQuery.MOST) {
            throw ParvisException.invalid(
                    "limit",
                    "limit is " + most + "; it goes from 0 to " + FeatureQuery.MOST
                            + ". Ask for the rest with offset.");
        }
        int passed = offset == null ? 0 : offset;
        if (passed < 0) {
            throw ParvisException.invalid("offset", "offset is " + passed + "; it is 0 or more.");
        }
        return new FeatureQuery(BoundingBox.parse(bbox), quartier, text(), most, passed);
    }

    private @Nullable String text() {
        if (q == null || q.isBlank()) {
            return null;
        }
        if (q.length() > LONGEST_TEXT) {
            throw ParvisException.invalid("q", "q has " + q.length() + " characters; it has at most " + LONGEST_TEXT);
        }
        try {
            return PlainText.require(q.strip());
        } catch (ParvisException unprintable) {
            throw ParvisException.causedBy(unprintable, unprintable.code(), "q", unprintable.getMessage());
        }
    }
}
