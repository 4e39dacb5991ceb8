package org.parvis.geo.exchange.cnig;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.parvis.geo.exchange.issue.ImportIssue.Severity;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.exchange.issue.RowIssueLog;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.mapping.RowAssembly;
import org.parvis.geo.exchange.mapping.RowTaking;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Feature;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Street;

/** Makes streets of the rows of one of the standard's tables: nobody has to say which column is what. */
public final class CnigAssembly implements RowAssembly {
    private final String layer;
    private final CnigTable table;
    private final List<Column> columns;
    private final RowTaking taking;
    private final CnigReading reading;

    /**
     * @param crs of the layer's coordinates
     * @param dataset name of the dataset; with the standard's identifiers it makes the identities
     * @param licence SPDX identifier; empty if not known
     * @param attribution the line the licence asks to show; empty if none
     * @throws ParvisException {@code INVALID_VALUE} if the layer is none of the standard's tables of streets
     */
    public CnigAssembly(Layer layer, Crs crs, String dataset, String licence, String attribution) {
        this.layer = layer.name();
        this.table = CnigTable.of(layer)
                .filter(CnigTable::isOfStreets)
                .orElseThrow(() -> ParvisException.invalid(
                        "standard",
                        "\"" + layer.name()
                                + "\" is no table of streets of the CNIG standard; say which column is what."));
        this.columns = layer.columns();
        this.taking = RowTaking.ofStreets(layer.name(), crs);
        this.reading = new CnigReading(table, dataset, licence, attribution);
    }

    @Override
    public Optional<Feature> feature(LayerRow row, RowIssueLog issues) {
        return taking.feature(
                row,
                issues,
                field -> field,
                (geometry, at) -> reading.street(
                        columns,
                        row.values(),
                        geometry,
                        (column, reason) ->
                                issues.add(new RowIssue(Severity.WARNING, layer, row.number(), column, reason, at))));
    }

    @Override
    public Optional<UUID> keyed(LayerRow row) {
        return reading.identity(columns, row.values()).map(Identity::id);
    }

    /** What the standard has no place for stays as it is. */
    @Override
    public Optional<BinaryOperator<Feature>> revision(RowIssueLog issues) {
        CnigRevision revision = new CnigRevision(table);
        return Optional.of((known, read) -> revision.of(
                (Street) known,
                (Street) read,
                (column, reason) -> issues.add(new RowIssue(
                        Severity.WARNING,
                        layer,
                        0,
                        column,
                        reason,
                        read.geometry().getCoordinate()))));
    }
}
