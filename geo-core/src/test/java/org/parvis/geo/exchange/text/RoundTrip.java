package org.parvis.geo.exchange.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.ColumnType;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.LayerSchema;
import org.parvis.geo.exchange.layer.LayerWriter;
import org.parvis.geo.exchange.layer.WritableFormat;
import org.parvis.geo.shared.Crs;

/** Rows that are hard to write, and whether they come back. */
public final class RoundTrip {
    /** One of each type, with names that need care. */
    public static final List<Column> COLUMNS = List.of(
            new Column("name", ColumnType.TEXT),
            new Column("insee", ColumnType.TEXT),
            new Column("largeur; \"m\"", ColumnType.REAL),
            new Column("étages", ColumnType.WHOLE),
            new Column("ouvert", ColumnType.TRUTH),
            new Column("depuis", ColumnType.DATE),
            new Column("vu", ColumnType.TIME),
            new Column("lu", ColumnType.TIME),
            new Column("remarque", ColumnType.TEXT));

    private RoundTrip() {}

    /** Rows of {@link #COLUMNS}. */
    public static List<LayerRow> rows(String... geometries) {
        List<LayerRow> rows = new ArrayList<>();
        for (String geometry : geometries) {
            int number = rows.size() + 1;
            rows.add(new LayerRow(number, "r" + number, geometry(geometry), values(number)));
        }
        return rows;
    }

    /** The bytes of a file with these rows. */
    public static byte[] write(WritableFormat format, Crs crs, Set<String> types, List<LayerRow> rows)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LayerSchema schema = new LayerSchema("rues", COLUMNS, types, List.of("© OpenStreetMap contributors"));
        try (LayerWriter writer = format.writer(schema, crs, bytes)) {
            for (LayerRow row : rows) {
                writer.write(row);
            }
            writer.finish();
        }
        return bytes.toByteArray();
    }

    /** That the values are the same, in the same types, and no position moved by more than the tolerance. */
    public static void assertSame(List<LayerRow> rows, Reading reading, double tolerance) {
        assertThat(reading.told()).isEmpty();
        assertThat(reading.layer().columns()).containsExactlyInAnyOrderElementsOf(COLUMNS);
        assertThat(reading.rows()).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            for (int c = 0; c < COLUMNS.size(); c++) {
                assertThat(reading.value(i, COLUMNS.get(c).name()))
                        .as(COLUMNS.get(c).name())
                        .isEqualTo(rows.get(i).values().get(c));
            }
            assertNear(rows.get(i).geometry(), reading.rows().get(i).geometry(), tolerance);
        }
    }

    private static void assertNear(@Nullable Geometry expected, @Nullable Geometry actual, double tolerance) {
        if (expected == null || actual == null) {
            assertThat(actual).isEqualTo(expected);
            return;
        }
        assertThat(actual.getGeometryType()).isEqualTo(expected.getGeometryType());
        Coordinate[] before = expected.norm().getCoordinates();
        Coordinate[] after = actual.norm().getCoordinates();
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.length; i++) {
            assertThat(after[i].distance(before[i])).isLessThan(tolerance);
        }
    }

    private static List<@Nullable Object> values(int number) {
        return switch (number % 4) {
            case 1 -> Arrays.asList(
                    "Allée de l'Étang, « nord »; \"bis\"\nou sud\tou | est & <ouest>",
                    "01004",
                    2.5,
                    3L,
                    true,
                    LocalDate.of(2026, 3, 1),
                    OffsetDateTime.parse("2026-03-01T10:00:00+01:00"),
                    LocalDateTime.parse("2026-03-01T10:00:00"),
                    "=1+1");
            case 2 -> Arrays.asList("-5", "35238", -0.125, -12L, false, null, null, null, "'=HYPERLINK(\"x\")");
            case 3 -> Arrays.asList("vrai", "1.50", 1e-7, 9007199254740993L, null, null, null, null, "{\"a\":[1]}");
            default -> Arrays.asList(null, null, null, null, null, null, null, null, null);
        };
    }

    private static @Nullable Geometry geometry(String text) {
        try {
            return text.isEmpty() ? null : new WKTReader().read(text);
        } catch (ParseException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
