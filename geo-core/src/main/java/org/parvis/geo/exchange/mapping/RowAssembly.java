package org.parvis.geo.exchange.mapping;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.parvis.geo.exchange.issue.RowIssueLog;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.territory.Feature;

/** Makes features of the rows of one layer, one reading from the first row on. */
public interface RowAssembly {
    /**
     * The row as a feature, its values among its attributes, its geometry in WGS 84 and repaired where that is safe.
     *
     * @param issues told what was repaired or left out, and why a row cannot be taken at all
     * @return empty for a row that cannot be taken
     */
    Optional<Feature> feature(LayerRow row, RowIssueLog issues);

    /**
     * The id of the feature that a row stands for, whether or not it can be taken: so that nobody thinks that what could
     * not be read is gone.
     *
     * @return empty if only its content would tell
     */
    Optional<UUID> keyed(LayerRow row);

    /**
     * What becomes of a feature that is known already (first) by what a row says of it (second); empty if the row says
     * all there is to say and simply takes its place.
     *
     * @param issues told what a row says that is not taken
     */
    default Optional<BinaryOperator<Feature>> revision(RowIssueLog issues) {
        return Optional.empty();
    }
}
