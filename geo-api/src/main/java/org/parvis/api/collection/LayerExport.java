package org.parvis.api.collection;

import java.io.IOException;
import java.io.OutputStream;
import org.parvis.geo.exchange.layer.LayerWriter;
import org.parvis.geo.exchange.layer.WritableFormat;
import org.parvis.geo.exchange.mapping.FeatureTable;
import org.parvis.geo.exchange.mapping.TargetCollection;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.territory.Feature;

/** The features of one collection as the rows of one layer, with all that is known of them. */
final class LayerExport implements Export {
    private final TargetCollection collection;
    private final WritableFormat format;
    private final Crs crs;
    private final FeatureTable.Survey survey;

    LayerExport(TargetCollection collection, WritableFormat format, Crs crs) {
        this.collection = collection;
        this.format = format;
        this.crs = crs;
        this.survey = new FeatureTable.Survey(collection);
    }

    @Override
    public String mediaType() {
        return format.mediaType();
    }

    @Override
    public String fileName() {
        return "parvis-" + collection.word() + "." + format.extension();
    }

    @Override
    public void look(Feature feature) {
        survey.look(feature);
    }

    @Override
    public Writing begin(OutputStream stream) throws IOException {
        FeatureTable table = survey.table();
        LayerWriter writer = format.writer(table.schema(), crs, stream);
        return new Writing() {
            private long row;

            @Override
            public void write(Feature feature) throws IOException {
                writer.write(table.row(feature, ++row, crs));
            }

            @Override
            public void finish() throws IOException {
                writer.finish();
            }

            @Override
            public void close() throws IOException {
                writer.close();
            }
        };
    }
}
