package org.parvis.geo.discovery.orienteering;

import java.util.Arrays;
import org.parvis.geo.routing.TimeMatrix;

/**
 * For each node that is no stop the least detour to it, remembered from one change of the walk to the next. Only ways
 * beside a near node are looked at, so that a change is felt in its surroundings alone.
 */
final class Detours {
    static final int NONE = TimeMatrix.UNREACHABLE;

    private final SearchSpace space;
    private final UntimedTour tour;
    private final NearNodes near;

    /** Between which two nodes the least detour of a node leaves the walk and comes back. */
    final int[] before;

    final int[] after;

    /** How long it is; {@link #NONE} if no stop is near. */
    final int[] seconds;

    /** The walk that all this was reckoned for. */
    private final int[] known;

    private final int[] knownPositions;
    private int knownCount;

    private final int[] stale;
    private final boolean[] isStale;
    private int staleCount;

    Detours(SearchSpace space, UntimedTour tour, NearNodes near) {
        this.space = space;
        this.tour = tour;
        this.near = near;
        this.before = new int[space.size];
        this.after = new int[space.size];
        this.seconds = new int[space.size];
        this.known = new int[space.size];
        this.knownPositions = new int[space.size];
        this.stale = new int[space.size];
        this.isStale = new boolean[space.size];
        Arrays.fill(knownPositions, -1);
        for (int node = SearchSpace.FIRST_CANDIDATE; node < space.size; node++) {
            markStale(node);
        }
    }

    /** Takes over how the walk has changed since the last time. */
    void follow() {
        for (int i = 0; i < knownCount; i++) {
            int node = known[i];
            if (!tour.visits(node)) {
                markStale(node);
            }
            if (i + 1 < knownCount && !isNow(node, known[i + 1])) {
                markStaleBeside(node, known[i + 1]);
            }
        }
        refreshStale();
        for (int i = 0; i + 1 < tour.count; i++) {
            int node = tour.nodes[i];
            int next = tour.nodes[i + 1];
            if (!wasKnown(node, next)) {
                offer(node, next);
            }
        }
        remember();
    }

    private void refreshStale() {
        for (int i = 0; i < staleCount; i++) {
            int node = stale[i];
            isStale[node] = false;
            if (!tour.visits(node)) {
                reckon(node);
            }
        }
        staleCount = 0;
    }

    private void remember() {
        for (int i = 0; i < knownCount; i++) {
            knownPositions[known[i]] = -1;
        }
        knownCount = tour.count;
        System.arraycopy(tour.nodes, 0, known, 0, knownCount);
        for (int i = 0; i < knownCount; i++) {
            knownPositions[known[i]] = i;
        }
    }

    private boolean isNow(int one, int next) {
        return follow(tour.positions[one], tour.positions[next]);
    }

    private boolean wasKnown(int one, int next) {
        return follow(knownPositions[one], knownPositions[next]);
    }

    private boolean follow(int position, int next) {
        return position >= 0 && next >= 0 && (next == position + 1 || (space.symmetric && position == next + 1));
    }

    private void markStale(int node) {
        if (!isStale[node]) {
            isStale[node] = true;
            stale[staleCount++] = node;
        }
    }

    private void markStaleBeside(int one, int next) {
        markStaleNear(one, one, next);
        markStaleNear(next, one, next);
    }

    private void markStaleNear(int centre, int one, int next) {
        for (int i = near.firstNearTo[centre]; i < near.firstNearTo[centre + 1]; i++) {
            int node = near.nearTo[i];
            boolean here = (before[node] == one && after[node] == next) || (before[node] == next && after[node] == one);
            if (here) {
                markStale(node);
            }
        }
    }

    private void offer(int one, int next) {
        offerNear(one, one, next);
        offerNear(next, one, next);
    }

    private void offerNear(int centre, int one, int next) {
        for (int i = near.firstNearTo[centre]; i < near.firstNearTo[centre + 1]; i++) {
            int node = near.nearTo[i];
            if (tour.positions[node] < 0) {
                take(node, one, next);
            }
        }
    }

    /** Takes over a way between two nodes if it makes the least detour; whether it does. */
    boolean take(int node, int one, int next) {
        int detour = tour.detour(node, one, next);
        if (detour < seconds[node]) {
            seconds[node] = detour;
            before[node] = one;
            after[node] = next;
            return true;
        }
        return false;
    }

    /** The least detour beside a near node. */
    void reckon(int node) {
        seconds[node] = NONE;
        before[node] = -1;
        after[node] = -1;
        int from = node * near.perNode;
        for (int k = from; k < from + near.perNode; k++) {
            int other = near.near[k];
            int position = tour.positions[other];
            if (position < 0) {
                continue;
            }
            if (position + 1 < tour.count) {
                take(node, other, tour.nodes[position + 1]);
            }
            if (position > 0) {
                take(node, tour.nodes[position - 1], other);
            }
        }
    }

    /** The least detour anywhere. */
    void reckonAnywhere(int node) {
        seconds[node] = NONE;
        for (int i = 0; i + 1 < tour.count; i++) {
            take(node, tour.nodes[i], tour.nodes[i + 1]);
        }
    }

    /** Where in the walk the least detour of a node begins; −1 if the walk has changed there. */
    int position(int node) {
        int one = before[node] < 0 ? -1 : tour.positions[before[node]];
        int other = after[node] < 0 ? -1 : tour.positions[after[node]];
        if (one < 0 || other < 0 || !follow(one, other)) {
            return -1;
        }
        return Math.min(one, other);
    }
}
