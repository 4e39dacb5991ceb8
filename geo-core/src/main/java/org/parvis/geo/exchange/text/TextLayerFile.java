package org.parvis.geo.exchange.text;

import java.util.List;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.LayerFile;

/** An open file that holds nothing between two readings. */
public record TextLayerFile(String format, List<Layer> layers, List<RowIssue> issues) implements LayerFile {
    public TextLayerFile {
        layers = List.copyOf(layers);
        issues = List.copyOf(issues);
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
