package org.parvis.api.json;

import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** Counts the positions of one geometry while it is read, so that a huge one is refused before it fills the memory. */
final class VertexBudget {
    private final int most;
    private int used;

    VertexBudget(int most) {
        this.most = most;
    }

    void spend() {
        used++;
        if (used > most) {
            throw ParvisException.of(
                    ErrorCode.TOO_LARGE, "A geometry has at most " + most + " positions; simplify it or cut it up.");
        }
    }
}
