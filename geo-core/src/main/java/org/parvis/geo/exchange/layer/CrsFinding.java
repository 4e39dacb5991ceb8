package org.parvis.geo.exchange.layer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.Crs;

/**
 * In which reference system a layer's coordinates are.
 *
 * @param crs null if that is not known: nothing is guessed silently
 * @param sureness how sure that is
 * @param why on what it rests, for a person to read, such as {@code the .prj file}
 * @param candidates others that would fit, the likeliest first
 */
public record CrsFinding(@Nullable Crs crs, Sureness sureness, String why, List<Crs> candidates) {
    public CrsFinding {
        candidates = List.copyOf(candidates);
    }

    public static CrsFinding certain(Crs crs, String why) {
        return new CrsFinding(crs, Sureness.CERTAIN, why, List.of());
    }
}
