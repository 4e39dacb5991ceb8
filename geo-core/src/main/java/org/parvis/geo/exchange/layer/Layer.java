package org.parvis.geo.exchange.layer;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.issue.RowIssueLog;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ParvisException;

/** Rows with the same columns in an open file. */
public interface Layer {
    /** As the file calls it, unique in it. */
    String name();

    List<Column> columns();

    CrsFinding crs();

    /** Null where the format leaves no choice. */
    @Nullable
    CharsetFinding charset();

    /** As the file says; empty where one has to count. */
    OptionalLong rows();

    /**
     * Reads the rows from the first, as often as one likes, in memory that does not grow with the file.
     *
     * @param visitor told each row, until it has enough
     * @param issues told what is wrong with rows that can be read only in part, or not at all
     * @param deadline until when
     * @throws ParvisException {@code UNREADABLE} if the file is broken from here on, {@code TOO_LARGE} if it is over a
     *     limit, {@code OUT_OF_TIME}
     */
    void read(RowVisitor visitor, RowIssueLog issues, Deadline deadline);
}
