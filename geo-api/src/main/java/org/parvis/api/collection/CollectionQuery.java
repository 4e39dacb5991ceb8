package org.parvis.api.collection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.api.json.PlainText;
import org.parvis.api.store.FeatureQuery;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Theme;

/**
 * The parameters of a collection as the caller wrote them; each null if it was not given.
 *
 * @param bbox west,south,east,north in degrees
 * @param quartier id of a quartier
 * @param q words of the name
 * @param theme code of a theme, for collections that have themes
 * @param kind word for a kind, for collections that have kinds
 * @param limit 0 to {@value FeatureQuery#MOST}
 * @param offset 0 or more
 */
public record CollectionQuery(
        @Nullable String bbox,
        @Nullable UUID quartier,
        @Nullable String q,
        @Nullable String theme,
        @Nullable String kind,
        @Nullable Integer limit,
        @Nullable Integer offset) {
    private static final int DEFAULT_LIMIT = 100;

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
        return new FeatureQuery(
                BoundingBox.parse(bbox), quartier, plain("q", q), theme(theme), plain("kind", kind), most, passed);
    }

    /**
     * A parameter {@code theme}; null if it was not given.
     *
     * @throws ParvisException {@code INVALID_VALUE}, naming the known themes
     */
    public static @Nullable Theme theme(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        try {
            return Theme.ofCode(code.strip());
        } catch (ParvisException unknown) {
            throw ParvisException.causedBy(unknown, ErrorCode.INVALID_VALUE, "theme", unknown.getMessage());
        }
    }

    private static @Nullable String plain(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > FeatureQuery.LONGEST_TEXT) {
            throw ParvisException.invalid(
                    field,
                    field + " has " + text.length() + " characters; it has at most " + FeatureQuery.LONGEST_TEXT + ".");
        }
        try {
            return PlainText.require(text.strip());
        } catch (ParvisException unprintable) {
            throw ParvisException.causedBy(unprintable, ErrorCode.INVALID_VALUE, field, unprintable.getMessage());
        }
    }
}
