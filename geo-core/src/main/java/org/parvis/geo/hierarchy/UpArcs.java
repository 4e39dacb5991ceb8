package org.parvis.geo.hierarchy;

/**
 * Some of the up-arcs of a hierarchy in one direction.
 *
 * @param first where those of each node begin, with one number more for their end
 * @param head the higher end
 * @param label less than {@link Label#NONE}
 */
record UpArcs(int[] first, int[] head, long[] label) {
    /** Those with a label at all. */
    static UpArcs withLabel(Hierarchy hierarchy, long[] labels) {
        int count = 0;
        for (long label : labels) {
            count += label < Label.NONE ? 1 : 0;
        }
        int[] first = new int[hierarchy.nodes() + 1];
        int[] head = new int[count];
        long[] label = new long[count];
        int next = 0;
        for (int node = 0; node < hierarchy.nodes(); node++) {
            for (int slot = hierarchy.firstUp[node]; slot < hierarchy.firstUp[node + 1]; slot++) {
                if (labels[slot] < Label.NONE) {
                    head[next] = hierarchy.upHead[slot];
                    label[next++] = labels[slot];
                }
            }
            first[node + 1] = next;
        }
        return new UpArcs(first, head, label);
    }
}
