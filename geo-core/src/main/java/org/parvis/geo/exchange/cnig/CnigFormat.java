package org.parvis.geo.exchange.cnig;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.parvis.geo.exchange.geopackage.GeoPackageFormat;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.LayerFile;
import org.parvis.geo.exchange.layer.LayerFormat;
import org.parvis.geo.exchange.layer.ReadingChoices;
import org.parvis.geo.exchange.layer.SourceFile;

/** A GeoPackage with at least one of the standard's tables. Others in it are layers like any. */
public final class CnigFormat implements LayerFormat {
    public static final String CODE = "cnig";

    private final GeoPackageFormat geoPackage = new GeoPackageFormat();

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "CNIG, accessibility of footways (GeoPackage)";
    }

    @Override
    public boolean recognises(SourceFile file) throws IOException {
        for (Map.Entry<String, List<String>> table : geoPackage.tables(file).entrySet()) {
            if (CnigTable.named(table.getKey(), table.getValue()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public LayerFile open(SourceFile file, ReadingChoices choices, ExchangeLimits limits) {
        return new CnigFile(geoPackage.open(file, choices, limits));
    }

    private record CnigFile(LayerFile tables) implements LayerFile {
        @Override
        public String format() {
            return CODE;
        }

        @Override
        public List<Layer> layers() {
            return tables.layers().stream().map(CnigFile::known).toList();
        }

        private static Layer known(Layer layer) {
            return CnigTable.of(layer)
                    .filter(CnigTable::isOfStreets)
                    .<Layer>map(table -> new CnigLayer(layer, table))
                    .orElse(layer);
        }

        @Override
        public List<RowIssue> issues() {
            return tables.issues();
        }

        @Override
        public void close() {
            tables.close();
        }
    }
}
