package org.parvis.geo.exchange.kml;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.issue.RowIssueLog;
import org.parvis.geo.exchange.layer.CharsetFinding;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.ColumnType;
import org.parvis.geo.exchange.layer.CrsFinding;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.RowVisitor;
import org.parvis.geo.exchange.text.BrokenGeometryException;
import org.parvis.geo.exchange.text.LayerIssues;
import org.parvis.geo.exchange.text.TextSource;
import org.parvis.geo.exchange.text.TextTyping;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Deadline;

/** The placemarks that stand directly in one folder. */
record KmlLayer(TextSource source, ExchangeLimits limits, int folder, String name, List<Column> columns, long count)
        implements Layer {
    @Override
    public CrsFinding crs() {
        return CrsFinding.certain(Crs.WGS_84, "KML knows no other");
    }

    /** XML says it itself. */
    @Override
    public @Nullable CharsetFinding charset() {
        return null;
    }

    @Override
    public OptionalLong rows() {
        return OptionalLong.of(count);
    }

    @Override
    public void read(RowVisitor visitor, RowIssueLog log, Deadline deadline) {
        LayerIssues issues = new LayerIssues(name, log);
        long[] row = {0};
        new KmlWalk(source, limits, (index, xml, schema) -> {
                    deadline.check();
                    if (index != folder) {
                        xml.skip();
                        return true;
                    }
                    row[0]++;
                    Placemark placemark = KmlWalk.placemark(xml, schema, limits, issues, row[0]);
                    placemark.read();
                    LayerRow made = row(row[0], placemark, issues);
                    return made == null || visitor.take(made);
                })
                .run();
    }

    private @Nullable LayerRow row(long number, Placemark placemark, LayerIssues issues) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (Column column : columns) {
            Placemark.Value value = placemark.values().get(column.name());
            values.add(value == null ? null : typed(value.text(), column.type()));
        }
        try {
            return new LayerRow(number, placemark.id(), placemark.geometry(), values);
        } catch (BrokenGeometryException broken) {
            issues.error(
                    number,
                    LayerIssues.GEOMETRY,
                    "The place cannot be read: " + broken.getMessage() + "; the row is left out.");
            return null;
        }
    }

    private static @Nullable Object typed(String text, ColumnType type) {
        return type == ColumnType.TEXT ? text : TextTyping.FREE.value(text, type);
    }
}
