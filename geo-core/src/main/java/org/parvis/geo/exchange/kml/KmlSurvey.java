package org.parvis.geo.exchange.kml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.layer.ColumnType;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.text.ColumnSurvey;
import org.parvis.geo.exchange.text.LayerIssues;
import org.parvis.geo.exchange.text.TextSource;
import org.parvis.geo.exchange.text.TextTyping;
import org.parvis.geo.exchange.text.ValueTypes;
import org.parvis.geo.exchange.xml.XmlPull;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** Learns from all placemarks which folders have some, and which columns. */
final class KmlSurvey implements KmlWalk.Visitor {
    private final TextSource source;
    private final ExchangeLimits limits;
    private final LayerIssues unheard = new LayerIssues("", issue -> {});
    private final Map<Integer, Folder> folders = new TreeMap<>();

    KmlSurvey(TextSource source, ExchangeLimits limits) {
        this.source = source;
        this.limits = limits;
    }

    @Override
    public boolean take(int index, XmlPull xml, Map<String, String> schema) throws XMLStreamException {
        Folder folder = folders.computeIfAbsent(index, unseen -> new Folder(new ColumnSurvey(source.title(), limits)));
        if (folders.size() > limits.mostLayers() || ++folder.rows > limits.mostRows()) {
            throw ParvisException.of(
                    ErrorCode.TOO_LARGE,
                    "file",
                    "The file " + source.name() + " has more than the " + limits.mostLayers() + " folders or "
                            + limits.mostRows() + " placemarks in one that are allowed; divide it.");
        }
        Placemark placemark = KmlWalk.placemark(xml, schema, limits, unheard, folder.rows);
        placemark.read();
        placemark.values().forEach((column, value) -> look(folder.columns.column(column), value));
        return true;
    }

    /** At least one. @param names of the folders, as the walk has found them */
    List<Layer> layers(List<@Nullable String> names) {
        List<Layer> layers = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        folders.forEach((index, folder) -> layers.add(new KmlLayer(
                source, limits, index, unique(names.get(index), taken), folder.columns.columns(), folder.rows)));
        if (layers.isEmpty()) {
            layers.add(new KmlLayer(source, limits, 0, source.title(), List.of(), 0));
        }
        return layers;
    }

    private String unique(@Nullable String name, Set<String> taken) {
        String wanted = name == null || name.isBlank() ? source.title() : name;
        String unique = wanted;
        for (int n = 2; !taken.add(unique); n++) {
            unique = wanted + " " + n;
        }
        return unique;
    }

    private static void look(ValueTypes types, Placemark.Value value) {
        switch (value.meaning()) {
            case TEXT -> types.lookAt(ColumnType.TEXT);
            case PERHAPS_DATE -> types.lookAt(value.text(), TextTyping.DATES);
            case ANYTHING -> types.lookAt(value.text(), TextTyping.FREE);
        }
    }

    /** What is known of a folder. */
    private static final class Folder {
        private final ColumnSurvey columns;
        private long rows;

        Folder(ColumnSurvey columns) {
            this.columns = columns;
        }
    }
}
