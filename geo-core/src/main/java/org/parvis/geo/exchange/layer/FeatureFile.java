package org.parvis.geo.exchange.layer;

import java.util.List;
import java.util.Optional;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.territory.Territory;

/** An open file of features, until it is closed. For one thread. */
public interface FeatureFile extends AutoCloseable {
    /** The code of its {@link FeatureFormat}. */
    String format();

    /** In which reference system its positions are; somebody has to say if none is known. */
    default CrsFinding crs() {
        return CrsFinding.certain(Crs.WGS_84, "the format is always in it");
    }

    /** In the order in which they are to be stored: what others refer to comes first. */
    List<FeatureLayer> layers();

    /** What is wrong with what was read before its layers are; most formats find that only with these. */
    default List<RowIssue> issues() {
        return List.of();
    }

    /** What the file says of the town as a whole, if it does. */
    default Optional<Territory> territory() {
        return Optional.empty();
    }

    /** Lets go of the file and of what was unpacked; of nothing where each reading opens the file anew. */
    @Override
    default void close() {}
}
