package org.parvis.geo.exchange.text;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.shared.Deadline;

/** All that one reading of a layer gives. */
public record Reading(Layer layer, List<LayerRow> rows, List<RowIssue> issues) {
    private static final Path DATA = Path.of("../../shared/data");

    public static Reading of(Layer layer) {
        List<LayerRow> rows = new ArrayList<>();
        List<RowIssue> issues = new ArrayList<>();
        layer.read(rows::add, issues::add, Deadline.NONE);
        assertThat(rows).allSatisfy(row -> assertThat(row.values()).hasSameSizeAs(layer.columns()));
        return new Reading(layer, rows, issues);
    }

    /** A file of the real data beside the repository; where it is not there, the test is skipped. */
    public static SourceFile data(String path) {
        Path file = DATA.resolve(path);
        boolean required = "true".equals(System.getenv("PARVIS_DATA_REQUIRED"));
        assumeTrue(required || Files.exists(file), "no " + path + " beside the repository");
        return new SourceFile(file, file.getFileName().toString());
    }

    /** @param row from 0 */
    public @Nullable Object value(int row, String column) {
        return rows.get(row).values().get(names().indexOf(column));
    }

    /** @param row from 0 */
    public Geometry geometry(int row) {
        return requireNonNull(rows.get(row).geometry());
    }

    public List<String> names() {
        return layer.columns().stream().map(Column::name).toList();
    }

    public List<String> types() {
        return layer.columns().stream()
                .map(column -> column.name() + " " + column.type())
                .toList();
    }

    /** As {@code ERROR 3 geometry: what is wrong}. */
    public List<String> told() {
        return issues.stream()
                .map(issue -> issue.severity() + " " + issue.row() + " " + issue.field() + ": " + issue.reason())
                .toList();
    }
}
