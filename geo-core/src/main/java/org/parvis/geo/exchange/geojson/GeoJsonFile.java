package org.parvis.geo.exchange.geojson;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.issue.ImportIssue.Severity;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.exchange.issue.RowIssueLog;
import org.parvis.geo.exchange.layer.CharsetFinding;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.CrsFinding;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.LayerFile;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.ReadingChoices;
import org.parvis.geo.exchange.layer.RowVisitor;
import org.parvis.geo.exchange.layer.Sureness;
import org.parvis.geo.exchange.text.LayerIssues;
import org.parvis.geo.exchange.text.TextCharset;
import org.parvis.geo.exchange.text.TextSource;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Deadline;

/** A GeoJSON file and its only layer. It was read once, to learn its columns; nothing of it is kept. */
final class GeoJsonFile implements LayerFile, Layer {
    private final GeoJsonDocument document;
    private final ExchangeLimits limits;
    private final String name;
    private final List<Column> columns;
    private final CrsFinding crs;
    private final long rows;
    private final List<RowIssue> issues;

    private GeoJsonFile(
            GeoJsonDocument document,
            ExchangeLimits limits,
            GeoJsonSurvey survey,
            FeatureWalk walk,
            @Nullable Crs chosen) {
        this.document = document;
        this.limits = limits;
        this.name = name(walk.name(), document.title());
        this.columns = survey.columns().columns();
        this.rows = survey.rows();
        this.crs = crs(survey, walk, chosen);
        this.issues = GeoJsonSurvey.notes(walk).stream()
                .map(note -> new RowIssue(Severity.NOTE, name, 0, "", note, null))
                .toList();
    }

    /** @throws org.parvis.geo.shared.ParvisException as {@link GeoJsonFormat#open} */
    static GeoJsonFile open(TextSource source, ReadingChoices choices, ExchangeLimits limits) {
        GeoJsonDocument document = new GeoJsonDocument(source, TextCharset.of(source, choices.charset()), limits);
        GeoJsonSurvey survey = new GeoJsonSurvey(source.title(), limits);
        LayerIssues unheard = new LayerIssues(source.title(), issue -> {});
        FeatureWalk walk = new FeatureWalk(limits, unheard, survey);
        document.walk(walk, unheard);
        return new GeoJsonFile(document, limits, survey, walk, choices.crs());
    }

    @Override
    public String format() {
        return GeoJsonFormat.CODE;
    }

    @Override
    public List<Layer> layers() {
        return List.of(this);
    }

    @Override
    public List<RowIssue> issues() {
        return issues;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public CrsFinding crs() {
        return crs;
    }

    /** Null for UTF-8, which GeoJSON demands. */
    @Override
    public @Nullable CharsetFinding charset() {
        CharsetFinding finding = document.charset().finding();
        return finding.charset().equals(java.nio.charset.StandardCharsets.UTF_8) ? null : finding;
    }

    @Override
    public OptionalLong rows() {
        return OptionalLong.of(rows);
    }

    @Override
    public void read(RowVisitor visitor, RowIssueLog log, Deadline deadline) {
        LayerIssues told = new LayerIssues(name, log);
        FeatureWalk walk = new FeatureWalk(limits, told, feature -> {
            deadline.check();
            return feature.broken() || visitor.take(row(feature));
        });
        document.walk(walk, told);
    }

    @Override
    public void close() {
        // Nothing is held between two readings.
    }

    private LayerRow row(ParsedFeature feature) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (Column column : columns) {
            Object value = feature.values().get(column.name());
            values.add(value == null ? null : GeoJsonSurvey.typed(value, column.type()));
        }
        return new LayerRow(feature.number(), feature.id(), feature.geometry(), values);
    }

    private static String name(@Nullable String said, String title) {
        return said == null || said.isBlank() ? title : said.strip();
    }

    private static CrsFinding crs(GeoJsonSurvey survey, FeatureWalk walk, @Nullable Crs chosen) {
        if (chosen != null) {
            return CrsFinding.certain(chosen, "it was chosen");
        }
        CrsFinding said = walk.crs().finding(survey.range());
        return said != null
                ? said
                : survey.range().finding(Sureness.CERTAIN, "GeoJSON is in WGS 84 where it says nothing else");
    }
}
