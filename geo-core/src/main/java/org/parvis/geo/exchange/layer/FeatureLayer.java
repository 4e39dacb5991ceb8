package org.parvis.geo.exchange.layer;

import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.parvis.geo.exchange.issue.RowIssueLog;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Feature;

/** The features of one collection in an open file. */
public interface FeatureLayer {
    /** The collection they belong to, as addresses write it, such as {@code streets}; also the name of the layer. */
    String collection();

    /** How many there are; empty where one has to count. */
    OptionalLong rows();

    /**
     * Reads the features from the first, as often as one likes.
     *
     * @param visitor told each feature; says whether to go on
     * @param issues told what cannot be read, if that shows only now
     * @param deadline until when
     * @throws ParvisException {@code UNREADABLE}, {@code TOO_LARGE}, {@code OUT_OF_TIME}
     */
    void read(Predicate<Feature> visitor, RowIssueLog issues, Deadline deadline);

    /**
     * The ids of those of which the file says that they are no more, such as cancelled events: whoever updates what was
     * imported before takes them away. Known once {@link #read} has read to the end.
     */
    default Set<UUID> withdrawn() {
        return Set.of();
    }
}
