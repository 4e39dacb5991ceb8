package org.parvis.geo.exchange.cnig;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.mapping.KeptAttributes;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Source;
import org.parvis.geo.territory.Street;

/**
 * Makes streets of rows of one of the standard's tables. What a street has no field for, and every word that says more
 * than its field, stays among its attributes under the standard's name.
 */
public final class CnigReading {
    private final CnigTable table;
    private final String dataset;
    private final String licence;
    private final String attribution;

    /**
     * @param table which {@link CnigTable#isOfStreets is of streets}
     * @param dataset name of the dataset; ids follow from it and the standard's identifiers
     * @param licence SPDX identifier; empty if not known
     * @param attribution the line the licence asks to show; empty if none
     */
    public CnigReading(CnigTable table, String dataset, String licence, String attribution) {
        if (!table.isOfStreets()) {
            throw new IllegalArgumentException(table.tableName() + " has no streets.");
        }
        this.table = table;
        this.dataset = dataset;
        this.licence = licence;
        this.attribution = attribution;
    }

    /**
     * The street of a row.
     *
     * @param columns of the layer the row is of
     * @param values one for each column
     * @param geometry in WGS 84, longitude first
     * @param doubts told the column and the reason where a value makes no sense, or is too long to be kept
     * @throws ParvisException if the row breaks a rule of the model, naming the field
     */
    public Street street(
            List<Column> columns, List<@Nullable Object> values, Geometry geometry, BiConsumer<String, String> doubts) {
        Map<String, Object> said = said(columns, values);
        CnigFacts facts = CnigFacts.of(table, new CnigValues(said, doubts));
        KeptAttributes kept = new KeptAttributes(doubts);
        said.forEach((column, value) -> kept.keep(column, column, value));
        if (table == CnigTable.PASSAGE_SELECTIF) {
            kept.keep("", "barrier", "cycle_barrier");
        }
        return new Street(
                identity(identifier(said), kept.attributes()),
                LocalizedText.EMPTY,
                geometry,
                facts.streetClass(),
                facts.surface(),
                facts.widthMetres(),
                facts.inclinePercent(),
                facts.stairs(),
                facts.lighting(),
                Access.YES,
                facts.wheelchair(),
                facts.layer(),
                facts.passage(),
                facts.covered());
    }

    /** Who the street of a row is, whatever else is in the row; empty if the row does not say. */
    Optional<Identity> identity(List<Column> columns, List<@Nullable Object> values) {
        String identifier = identifier(said(columns, values));
        return identifier.isEmpty() ? Optional.empty() : Optional.of(identity(identifier, Attributes.NONE));
    }

    /** By column, as the standard spells it if it is one of its own. */
    private Map<String, Object> said(List<Column> columns, List<@Nullable Object> values) {
        Map<String, Object> said = new LinkedHashMap<>();
        for (int index = 0; index < columns.size(); index++) {
            Object value = values.get(index);
            String column = columns.get(index).name();
            if (value != null) {
                said.put(table.column(column).map(Column::name).orElse(column), value);
            }
        }
        return said;
    }

    private String identifier(Map<String, Object> said) {
        Object identifier = said.get(table.idColumn());
        return identifier == null ? "" : identifier.toString().strip();
    }

    /** One of our streets is who it was. */
    private Identity identity(String identifier, Attributes attributes) {
        if (identifier.isEmpty()) {
            throw ParvisException.invalid(
                    table.idColumn(), "The row has no " + table.idColumn() + "; the standard asks for one.");
        }
        Source source = new Source(dataset, identifier, licence, attribution);
        return CnigIdentifier.parse(identifier)
                .filter(name -> name.part() == 1)
                .flatMap(CnigIdentifier::own)
                .map(id -> new Identity(id, source, attributes))
                .orElseGet(() -> Identity.imported(source, attributes));
    }
}
