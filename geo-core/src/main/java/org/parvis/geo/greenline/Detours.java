package org.parvis.geo.greenline;

import java.util.ArrayList;
import java.util.List;
import org.parvis.geo.shared.Deadline;

/**
 * How new stops are joined to a line that stays: in detours, each from a fixed position to a fixed position, or from or
 * to one alone. A stop is put where it costs least, and moved as long as that saves something. For one thread.
 */
final class Detours {
    private static final int MOST_ROUNDS = 20;

    private final OrderProblem problem;
    private final List<Detour> detours;
    private final Deadline deadline;

    /**
     * A detour.
     *
     * @param first the stop of the kept line where it begins, −1 if it begins at its own first stop
     * @param last the stop of the kept line where it ends, −1 if it ends at its own last stop
     * @param needed whether it is walked even without any stop
     * @param home the only stop that may begin it, −1 if any may
     * @param stops in walking order
     */
    record Detour(int first, int last, boolean needed, int home, List<Integer> stops) {
        boolean isWalked() {
            return needed || !stops.isEmpty();
        }

        /** All that is passed, with the ends on the kept line. */
        int[] order() {
            List<Integer> order = new ArrayList<>(stops);
            if (first >= 0) {
                order.add(0, first);
            }
            if (last >= 0) {
                order.add(last);
            }
            return order.stream().mapToInt(Integer::intValue).toArray();
        }

        private Detour with(int position, int stop) {
            List<Integer> more = new ArrayList<>(stops);
            more.add(position, stop);
            return new Detour(first, last, needed, home, more);
        }

        private Detour without(int stop) {
            List<Integer> fewer = new ArrayList<>(stops);
            fewer.remove((Integer) stop);
            return new Detour(first, last, needed, home, fewer);
        }
    }

    /** @param problem of the stops, without a way home */
    Detours(OrderProblem problem, List<Detour> empty, Deadline deadline) {
        this.problem = problem;
        this.detours = new ArrayList<>(empty);
        this.deadline = deadline;
    }

    /** Puts all stops into detours. */
    List<Detour> join(List<Integer> stops) {
        for (int stop : stops) {
            insert(stop);
        }
        boolean again = true;
        for (int round = 0; again && round < MOST_ROUNDS; round++) {
            again = false;
            double before = cost();
            for (int stop : stops) {
                deadline.check();
                int from = holder(stop);
                detours.set(from, detours.get(from).without(stop));
                insert(stop);
            }
            again = cost() < before - 1e-6;
        }
        return detours;
    }

    double cost() {
        return detours.stream().mapToDouble(this::cost).sum();
    }

    private double cost(Detour detour) {
        int[] order = detour.isWalked() ? detour.order() : new int[0];
        return order.length < 2 ? 0 : problem.cost(order);
    }

    private int holder(int stop) {
        for (int i = 0; i < detours.size(); i++) {
            if (detours.get(i).stops().contains(stop)) {
                return i;
            }
        }
        throw new IllegalStateException("stop " + stop + " is in no detour");
    }

    private void insert(int stop) {
        int best = -1;
        Detour bestDetour = detours.get(0);
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < detours.size(); i++) {
            Detour detour = detours.get(i);
            boolean open = !detour.stops().isEmpty() || detour.home() < 0 || detour.home() == stop;
            double before = open ? cost(detour) : 0;
            for (int position = 0; open && position <= detour.stops().size(); position++) {
                Detour changed = detour.with(position, stop);
                double more = cost(changed) - before;
                if (more < least) {
                    least = more;
                    best = i;
                    bestDetour = changed;
                }
            }
        }
        if (best < 0) {
            throw new IllegalStateException("stop " + stop + " can be joined to nothing");
        }
        detours.set(best, bestDetour);
    }
}
