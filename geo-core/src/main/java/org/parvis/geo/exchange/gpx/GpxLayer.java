package org.parvis.geo.exchange.gpx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.issue.RowIssueLog;
import org.parvis.geo.exchange.layer.CharsetFinding;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.CrsFinding;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.RowVisitor;
import org.parvis.geo.exchange.text.BrokenGeometryException;
import org.parvis.geo.exchange.text.ColumnSurvey;
import org.parvis.geo.exchange.text.LayerIssues;
import org.parvis.geo.exchange.text.MixedValues;
import org.parvis.geo.exchange.text.TextSource;
import org.parvis.geo.exchange.xml.XmlPull;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** The waypoints, routes or tracks of a file. Opening reads it once, to learn the columns. */
final class GpxLayer implements Layer {
    private static final int BYTES_BETWEEN_TAGS = 1 << 20;

    private final TextSource source;
    private final ExchangeLimits limits;
    private final GpxKind kind;
    private final List<Column> columns;
    private long rows;

    /** @throws ParvisException as {@link GpxFormat#open} */
    GpxLayer(TextSource source, ExchangeLimits limits, GpxKind kind) {
        this.source = source;
        this.limits = limits;
        this.kind = kind;
        ColumnSurvey survey = new ColumnSurvey(kind.layer(), limits);
        items(new LayerIssues(kind.layer(), issue -> {}), (number, item) -> {
            rows = number;
            item.values().forEach((name, value) -> MixedValues.look(survey.column(name), value));
            return true;
        });
        this.columns = survey.columns();
    }

    @Override
    public String name() {
        return kind.layer();
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public CrsFinding crs() {
        return CrsFinding.certain(Crs.WGS_84, "GPX knows no other");
    }

    /** XML says it itself. */
    @Override
    public @Nullable CharsetFinding charset() {
        return null;
    }

    @Override
    public OptionalLong rows() {
        return OptionalLong.of(rows);
    }

    @Override
    public void read(RowVisitor visitor, RowIssueLog log, Deadline deadline) {
        LayerIssues issues = new LayerIssues(kind.layer(), log);
        items(issues, (number, item) -> {
            deadline.check();
            try {
                return visitor.take(row(number, item, item.geometry(kind)));
            } catch (BrokenGeometryException broken) {
                issues.error(
                        number,
                        LayerIssues.GEOMETRY,
                        "The place cannot be read: " + broken.getMessage() + "; the row is left out.");
                return true;
            }
        });
    }

    private LayerRow row(long number, GpxItem item, Geometry geometry) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (Column column : columns) {
            Object value = item.values().get(column.name());
            values.add(value == null ? null : MixedValues.typed(value, column.type()));
        }
        return new LayerRow(number, null, geometry, values);
    }

    private void items(LayerIssues issues, ItemVisitor visitor) {
        try (InputStream stream = source.open()) {
            XmlPull.walk(stream, source.name(), limits, BYTES_BETWEEN_TAGS, xml -> items(xml, issues, visitor));
        } catch (IOException broken) {
            throw source.unreadable(broken);
        }
    }

    private void items(XmlPull xml, LayerIssues issues, ItemVisitor visitor) throws XMLStreamException {
        if (!xml.name().equals("gpx")) {
            throw ParvisException.of(
                    ErrorCode.UNREADABLE,
                    "file",
                    "The file " + source.name() + " is no GPX: its outermost element is " + xml.name() + ".");
        }
        int own = xml.depth();
        long number = 0;
        while (xml.nextElement(own)) {
            if (!xml.name().equals(kind.element())) {
                xml.skip();
                continue;
            }
            if (++number > limits.mostRows()) {
                throw ParvisException.of(
                        ErrorCode.TOO_LARGE,
                        "file",
                        "The file " + source.name() + " has more than the " + limits.mostRows() + " " + kind.layer()
                                + " that are allowed; divide it.");
            }
            GpxItem item = new GpxItem(xml, limits, issues, number);
            item.read(kind);
            if (!visitor.take(number, item)) {
                return;
            }
        }
    }

    /** Takes items one after the other. */
    @FunctionalInterface
    private interface ItemVisitor {
        /** @return whether to go on */
        boolean take(long number, GpxItem item);
    }
}
