package org.parvis.geo.network;

/**
 * Which spots lie at which nodes of a network.
 *
 * @param crossingNodes nodes with a crossing, rising
 * @param crossingStreets the crossing at each of these, a number in the {@link StreetTable}
 * @param sharing lifts and barriers with which others share a position, rising, a number for each of the others
 * @param sharers the others, at the same places
 */
record Spots(int[] crossingNodes, int[] crossingStreets, int[] sharing, int[] sharers) {
    /** At one position the strictest spot decides: the effect of passing a lift or barrier and all it shares its place with. */
    SpotEffect passing(int spot, StreetTable streets, WalkProfile profile) {
        SpotEffect strictest = SpotEffect.ofPassing(streets.way(spot), profile);
        for (int i = firstOf(spot); i < sharing.length && sharing[i] == spot && !strictest.stops(); i++) {
            SpotEffect other = SpotEffect.ofPassing(streets.way(sharers[i]), profile);
            strictest = other.stops() || other.seconds() > strictest.seconds() ? other : strictest;
        }
        return strictest;
    }

    void store(Sections sections) {
        sections.put("spot.crossingNode", crossingNodes);
        sections.put("spot.crossingStreet", crossingStreets);
        sections.put("spot.sharing", sharing);
        sections.put("spot.sharer", sharers);
    }

    /**
     * The spots that {@link #store} put there.
     *
     * @throws IllegalArgumentException if they cannot lie in a network with so many nodes and streets
     */
    static Spots stored(Sections sections, int nodes, int streets) {
        Spots spots = new Spots(
                sections.ints("spot.crossingNode"),
                sections.ints("spot.crossingStreet"),
                sections.ints("spot.sharing"),
                sections.ints("spot.sharer"));
        StoredNumbers.requireLength("crossing", spots.crossingNodes.length, spots.crossingStreets);
        StoredNumbers.requireLength("sharer", spots.sharing.length, spots.sharers);
        StoredNumbers.requireBelow("nodes of crossings", spots.crossingNodes, nodes);
        StoredNumbers.requireBelow("crossings", spots.crossingStreets, streets);
        StoredNumbers.requireBelow("shared spots", spots.sharing, streets);
        StoredNumbers.requireBelow("sharers", spots.sharers, streets);
        StoredNumbers.requireRising("nodes of crossings", spots.crossingNodes);
        StoredNumbers.requireRising("shared spots", spots.sharing);
        return spots;
    }

    private int firstOf(int spot) {
        int low = 0;
        int high = sharing.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sharing[middle] < spot) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
