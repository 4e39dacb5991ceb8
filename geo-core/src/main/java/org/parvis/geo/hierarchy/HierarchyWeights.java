package org.parvis.geo.hierarchy;

/**
 * A hierarchy fitted to one walker: what each up-arc takes, what it is made of, and which of them any best way may need.
 * Immutable, safe for use by many threads.
 */
public final class HierarchyWeights {
    final Hierarchy hierarchy;

    /** The up-arcs a best way may begin with, with what they take upward. */
    final UpArcs upward;

    /** The up-arcs a best way may end with, with what they take downward. */
    final UpArcs downward;

    /**
     * What each side of an up-arc is made of, by twice its slot plus one if downward: the slot between the lower end and
     * the node passed below both, or the complement of a base arc.
     */
    final int[] madeOf;

    private HierarchyWeights(Hierarchy hierarchy, UpArcs upward, UpArcs downward, int[] madeOf) {
        this.hierarchy = hierarchy;
        this.upward = upward;
        this.downward = downward;
        this.madeOf = madeOf;
    }

    /**
     * @param arcLabels of each base arc; {@link Label#NONE} or more if the walker cannot use it
     * @throws IllegalArgumentException if there are not as many labels as base arcs, or one is negative
     */
    public static HierarchyWeights of(Hierarchy hierarchy, long[] arcLabels) {
        if (arcLabels.length != hierarchy.arcs()) {
            throw new IllegalArgumentException(
                    "%d arcs need as many labels, not %d".formatted(hierarchy.arcs(), arcLabels.length));
        }
        Customization customization = new Customization(hierarchy, arcLabels);
        customization.run();
        return new HierarchyWeights(
                hierarchy,
                UpArcs.withLabel(hierarchy, customization.upward()),
                UpArcs.withLabel(hierarchy, customization.downward()),
                customization.madeOf());
    }

    public Hierarchy hierarchy() {
        return hierarchy;
    }

    /** How many up-arcs searches run over, counted once for each direction; for statistics. */
    public int searchedArcs() {
        return upward.head().length + downward.head().length;
    }
}
