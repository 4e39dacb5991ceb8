package org.parvis.api.json;

import java.time.Duration;
import org.parvis.geo.shared.ParvisException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How large a request may be, and how long its answer may take.
 *
 * @param bodyBytes of a request body, after which it is refused whatever its headers say
 * @param jsonDepth how deep objects and lists may lie in each other
 * @param jsonTokens names, values, brackets and braces in one body; bounds the memory a small body can ask for
 * @param vertices positions in one geometry
 * @param textLength characters in one text
 * @param matrixPoints on each side of a matrix of walking times
 * @param answerWithin after which a computed answer is given up
 */
@ConfigurationProperties("parvis.limits")
public record Limits(
        @DefaultValue("8388608") long bodyBytes,
        @DefaultValue("64") int jsonDepth,
        @DefaultValue("2000000") long jsonTokens,
        @DefaultValue("100000") int vertices,
        @DefaultValue("20000") int textLength,
        @DefaultValue("200") int matrixPoints,
        @DefaultValue("5s") Duration answerWithin) {
    public static final Limits DEFAULT =
            new Limits(8_388_608, 64, 2_000_000, 100_000, 20_000, 200, Duration.ofSeconds(5));

    public Limits {
        if (bodyBytes < 1 || jsonDepth < 1 || jsonTokens < 1 || vertices < 1 || textLength < 1 || matrixPoints < 1) {
            throw ParvisException.invalid("parvis.limits", "Every limit under parvis.limits is at least 1.");
        }
        if (answerWithin.isZero() || answerWithin.isNegative()) {
            throw ParvisException.invalid(
                    "parvis.limits.answer-within", "parvis.limits.answer-within is a time above zero, such as 5s.");
        }
    }
}
