package org.parvis.geo.exchange.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** The columns of a layer whose rows name them one by one, in the order in which they were met. */
public final class ColumnSurvey {
    private final String layer;
    private final ExchangeLimits limits;
    private final Map<String, ValueTypes> columns = new LinkedHashMap<>();

    /** @param layer its name, for messages */
    public ColumnSurvey(String layer, ExchangeLimits limits) {
        this.layer = layer;
        this.limits = limits;
    }

    /** @throws ParvisException {@code TOO_LARGE} if it is one column too many */
    public ValueTypes column(String name) {
        ValueTypes known = columns.get(name);
        if (known != null) {
            return known;
        }
        if (columns.size() >= limits.mostColumns()) {
            throw ParvisException.of(
                    ErrorCode.TOO_LARGE,
                    "file",
                    "The layer " + layer + " has more than the " + limits.mostColumns()
                            + " columns that are allowed; \"" + name + "\" is one too many.");
        }
        ValueTypes types = new ValueTypes();
        columns.put(name, types);
        return types;
    }

    public List<Column> columns() {
        return columns.entrySet().stream()
                .map(entry -> new Column(entry.getKey(), entry.getValue().type()))
                .toList();
    }
}
