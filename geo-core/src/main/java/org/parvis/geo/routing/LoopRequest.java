package org.parvis.geo.routing;

import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Walker;

/**
 * A wish for a walk that comes back to where it began.
 *
 * @param from degrees, x is the longitude
 * @param metres wished length, 200 to 50,000
 * @param count how many to choose from, 1 to 5
 * @param walker for whom
 * @param deadline until when
 */
public record LoopRequest(Coordinate from, double metres, int count, Walker walker, Deadline deadline) {
    public LoopRequest {
        if (!(metres >= 200 && metres <= 50_000)) {
            throw ParvisException.invalid("metres", "A loop is 200 to 50,000 metres long, not " + metres + ".");
        }
        if (count < 1 || count > 5) {
            throw ParvisException.invalid("count", "1 to 5 loops can be asked for, not " + count + ".");
        }
        from = from.copy();
    }

    @Override
    public Coordinate from() {
        return from.copy();
    }
}
