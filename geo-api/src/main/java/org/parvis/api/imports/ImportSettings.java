package org.parvis.api.imports;

import java.time.Duration;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.shared.ParvisException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much an import may cost. The first ten are those of {@link ExchangeLimits}.
 *
 * @param waiting imports that may wait while one runs
 * @param mostTime for one reading, writing or undoing
 * @param keptUndos how many of the latest imports can be undone
 * @param keptUploads how long a file that nobody applies is kept
 * @param freeBytes that an upload leaves on the disk
 */
@ConfigurationProperties("parvis.imports")
public record ImportSettings(
        @DefaultValue("536870912") long mostBytes,
        @DefaultValue("2147483648") long mostUnpackedBytes,
        @DefaultValue("200") int mostUnpackingRatio,
        @DefaultValue("2000") int mostEntries,
        @DefaultValue("64") int mostNesting,
        @DefaultValue("1000000") int mostVertices,
        @DefaultValue("512") int mostColumns,
        @DefaultValue("1000000") int mostTextLength,
        @DefaultValue("10000000") long mostRows,
        @DefaultValue("500") int mostLayers,
        @DefaultValue("10") int waiting,
        @DefaultValue("30m") Duration mostTime,
        @DefaultValue("20") int keptUndos,
        @DefaultValue("7d") Duration keptUploads,
        @DefaultValue("536870912") long freeBytes) {
    /** @throws ParvisException {@code INVALID_VALUE}, naming the setting */
    public ImportSettings {
        if (waiting < 1 || keptUndos < 0 || freeBytes < 0) {
            throw ParvisException.invalid(
                    "parvis.imports",
                    "parvis.imports.waiting is at least 1, parvis.imports.kept-undos and .free-bytes at least 0.");
        }
        if (mostTime.isNegative() || mostTime.isZero() || keptUploads.isNegative()) {
            throw ParvisException.invalid(
                    "parvis.imports", "parvis.imports.most-time is a time above zero, such as 30m.");
        }
    }

    /** @throws ParvisException {@code INVALID_VALUE} if one is below 1 */
    ExchangeLimits limits() {
        return new ExchangeLimits(
                mostBytes,
                mostUnpackedBytes,
                mostUnpackingRatio,
                mostEntries,
                mostNesting,
                mostVertices,
                mostColumns,
                mostTextLength,
                mostRows,
                mostLayers);
    }
}
