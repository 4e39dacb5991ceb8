package org.parvis.geo.exchange.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.parvis.geo.exchange.Formats;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.FeatureFile;
import org.parvis.geo.exchange.layer.FeatureFormat;
import org.parvis.geo.exchange.layer.FeatureLayer;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.territory.Feature;

/** All that one reading of a feed gives, by the format that knows it by its content. */
public record ReadFeed(Map<String, List<Feature>> features, List<RowIssue> issues, Set<UUID> withdrawn) {
    public static ReadFeed of(String code, String content) {
        return of(code, content.getBytes(StandardCharsets.UTF_8), ExchangeLimits.DEFAULT);
    }

    public static ReadFeed of(String code, byte[] content, ExchangeLimits limits) {
        return of(content, file -> {
            FeatureFormat format = Formats.ofFeatures(file).orElseThrow(() -> new AssertionError("of no format"));
            assertThat(format.code()).isEqualTo(code);
            return of(format, file, limits);
        });
    }

    /** By a format that the test made. */
    public static ReadFeed of(FeatureFormat format, String content) {
        return of(content.getBytes(StandardCharsets.UTF_8), file -> of(format, file, ExchangeLimits.DEFAULT));
    }

    private static ReadFeed of(byte[] content, Function<SourceFile, ReadFeed> reading) {
        try {
            Path file = Files.createTempFile("feed", ".part");
            try {
                Files.write(file, content);
                return reading.apply(new SourceFile(file, "upload"));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ReadFeed of(FeatureFormat format, SourceFile file, ExchangeLimits limits) {
        Map<String, List<Feature>> features = new LinkedHashMap<>();
        List<RowIssue> issues = new ArrayList<>();
        Set<UUID> withdrawn = new HashSet<>();
        try (FeatureFile opened = format.open(file, limits, part -> {}, Deadline.NONE)) {
            issues.addAll(opened.issues());
            for (FeatureLayer layer : opened.layers()) {
                List<Feature> once = all(layer, new ArrayList<>());
                assertThat(all(layer, issues)).as("read again").isEqualTo(once);
                features.put(layer.collection(), once);
                withdrawn.addAll(layer.withdrawn());
            }
        }
        return new ReadFeed(features, issues, withdrawn);
    }

    private static List<Feature> all(FeatureLayer layer, List<RowIssue> issues) {
        List<Feature> features = new ArrayList<>();
        layer.read(features::add, issues::add, Deadline.NONE);
        return features;
    }

    /** The only feature of a collection. */
    public <F extends Feature> F only(String collection, Class<F> type) {
        List<Feature> all = Objects.requireNonNull(features.get(collection), collection);
        assertThat(all).as(told().toString()).hasSize(1);
        return type.cast(all.get(0));
    }

    /** As {@code ERROR 3 title: what is wrong}. */
    public List<String> told() {
        return issues.stream()
                .map(issue -> issue.severity() + " " + issue.row() + " " + issue.field() + ": " + issue.reason())
                .toList();
    }
}
