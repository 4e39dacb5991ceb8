package org.parvis.geo.exchange.elevation;

import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** What the reading of one file may take: memory, for the heights of all its grids together, and time. */
final class ElevationAllowance {
    private final long mostHeights;
    private final Deadline deadline;
    private long taken;

    ElevationAllowance(long mostHeights, Deadline deadline) {
        this.mostHeights = mostHeights;
        this.deadline = deadline;
    }

    /** A quarter of the memory: 4 bytes each, and the file may be there a second time while it is read. */
    static ElevationAllowance of(Deadline deadline) {
        return new ElevationAllowance(
                Math.min(400_000_000, Runtime.getRuntime().maxMemory() / (4 * Float.BYTES)), deadline);
    }

    /** @throws ParvisException {@code OUT_OF_TIME} */
    void checkTime() {
        deadline.check();
    }

    /**
     * Room for the heights of a grid.
     *
     * @throws ParvisException {@code TOO_LARGE} if they are too many, with those of the grids before
     */
    float[] room(long columns, long rows) {
        if (columns < 2 || rows < 2) {
            throw ElevationGrid.unreadable("it claims " + columns + " columns and " + rows + " rows");
        }
        long left = mostHeights - taken;
        if (columns > left || rows > left / columns) {
            throw ParvisException.of(
                    ErrorCode.TOO_LARGE,
                    "file",
                    "The elevation file has " + columns + " times " + rows + " heights"
                            + (taken == 0 ? "" : " after " + taken + " in other grids") + "; at most " + mostHeights
                            + " are read. Cut out the town first.");
        }
        taken += columns * rows;
        return new float[(int) (columns * rows)];
    }
}
