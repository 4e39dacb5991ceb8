package org.parvis.geo.network;

import java.util.Arrays;

/** Positions to be put into segments of lines, gathered first and put in all at once. Grows; not thread-safe. */
final class LineCuts {
    private final NodingPlan plan;
    private int[] segments = new int[64];
    private int[] positions = new int[64];
    private int size;

    /** By segment and along it: the cuts, each as its segment in the upper half and its number in the lower. */
    private long[] sorted = new long[0];

    private int[] scratch = new int[256];
    private int length;

    LineCuts(NodingPlan plan) {
        this.plan = plan;
    }

    /** @param segment where its first position is in {@link Lines#position} */
    void add(int segment, int position) {
        if (size == segments.length) {
            segments = Arrays.copyOf(segments, size * 2);
            positions = Arrays.copyOf(positions, size * 2);
        }
        segments[size] = segment;
        positions[size++] = position;
    }

    int size() {
        return size;
    }

    int segment(int cut) {
        return segments[cut];
    }

    int position(int cut) {
        return positions[cut];
    }

    /** The plan's lines with all positions put in and merged; those of which nothing is left are left out. */
    Lines applied(MergedPositions merged) {
        Lines lines = plan.source.lines;
        sort(lines, merged);
        Lines result = new Lines();
        int next = 0;
        for (int line = 0; line < lines.size(); line++) {
            length = 0;
            for (int at = lines.first(line); at < lines.end(line); at++) {
                push(merged.of(lines.position(at)));
                for (; next < size && segmentOf(next) == at; next++) {
                    push(merged.of(positions[(int) sorted[next]]));
                }
            }
            result.add(lines.street(line), lines.kind(line), scratch, length);
        }
        return result;
    }

    private void sort(Lines lines, MergedPositions merged) {
        sorted = new long[size];
        double[] shares = new double[size];
        for (int cut = 0; cut < size; cut++) {
            int segment = segments[cut];
            int position = merged.of(positions[cut]);
            sorted[cut] = ((long) segment << 32) | cut;
            shares[cut] = plan.share(
                    plan.x(position), plan.y(position), lines.position(segment), lines.position(segment + 1));
        }
        Arrays.sort(sorted);
        for (int cut = 1; cut < size; cut++) {
            moveDown(cut, shares);
        }
    }

    /** A step of an insertion sort among the cuts of one segment, which are few. */
    private void moveDown(int cut, double[] shares) {
        long moved = sorted[cut];
        int to = cut;
        while (to > 0 && segmentOf(to - 1) == (int) (moved >>> 32) && isBefore(moved, sorted[to - 1], shares)) {
            sorted[to] = sorted[to - 1];
            to--;
        }
        sorted[to] = moved;
    }

    private static boolean isBefore(long one, long other, double[] shares) {
        return shares[(int) one] < shares[(int) other];
    }

    private int segmentOf(int index) {
        return (int) (sorted[index] >>> 32);
    }

    private void push(int position) {
        if (length == scratch.length) {
            scratch = Arrays.copyOf(scratch, length * 2);
        }
        scratch[length++] = position;
    }
}
