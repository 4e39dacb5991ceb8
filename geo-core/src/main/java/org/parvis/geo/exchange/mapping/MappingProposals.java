package org.parvis.geo.exchange.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.LayerRow;

/** Finds out what the columns of a layer mean. */
public final class MappingProposals {
    private MappingProposals() {}

    /**
     * @param sample some of the layer's rows, the first hundred or more
     * @param wanted what the rows are to become; null to find out
     * @param fileName for the name of the dataset
     */
    public static MappingProposal propose(
            Layer layer, List<LayerRow> sample, @Nullable TargetCollection wanted, String fileName) {
        throw new UnsupportedOperationException("on its way");
    }
}
