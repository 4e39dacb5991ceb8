package org.parvis.geo.network;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Surface;
import org.parvis.geo.territory.Walker;

/** The profiles of all known walkers, in the order in which they are offered. */
public final class WalkProfiles {
    private static final double NEVER = Double.POSITIVE_INFINITY;
    private static final double ANY_SLOPE = 100;

    private static final WalkProfile ADULT = new WalkProfile(
            Walker.ADULT, 1.34, 0.49, 0.43, false, 1, 1, 1, true, ANY_SLOPE, ANY_SLOPE, 0, Set.of(), 1, false);

    private static final WalkProfile FAMILY = new WalkProfile(
            Walker.FAMILY, 1.00, 0.80, 0.70, true, 5, 1.5, 5, false, 8, ANY_SLOPE, 0.6, Set.of(Surface.SAND), 2, false);

    private static final WalkProfile SENIOR = new WalkProfile(
            Walker.SENIOR, 1.00, 0.75, 0.65, false, 2, 2, 1.5, false, 6, ANY_SLOPE, 0, Set.of(), 1.5, false);

    private static final WalkProfile WHEELCHAIR = new WalkProfile(
            Walker.WHEELCHAIR,
            0.79,
            NEVER,
            NEVER,
            true,
            NEVER,
            2,
            NEVER,
            false,
            5,
            8,
            0.9,
            Set.of(Surface.COBBLESTONE, Surface.GRAVEL, Surface.GRASS, Surface.EARTH, Surface.SAND),
            2,
            true);

    /** Those that come with Parvis. */
    public static final WalkProfiles STANDARD = new WalkProfiles(List.of(ADULT, FAMILY, SENIOR, WHEELCHAIR));

    private final List<WalkProfile> profiles;

    private WalkProfiles(List<WalkProfile> profiles) {
        this.profiles = profiles;
    }

    public List<WalkProfile> all() {
        return profiles;
    }

    /** @throws ParvisException {@code INVALID_VALUE}, naming the known walkers */
    public WalkProfile of(Walker walker) {
        for (WalkProfile profile : profiles) {
            if (profile.walker().equals(walker)) {
                return profile;
            }
        }
        String known = profiles.stream().map(profile -> profile.walker().code()).collect(Collectors.joining(", "));
        throw ParvisException.invalid(
                "walker", "There is no walker \"" + walker + "\"; the walkers are " + known + ".");
    }
}
