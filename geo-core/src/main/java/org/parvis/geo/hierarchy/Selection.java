package org.parvis.geo.hierarchy;

/** Parts numbers into the smallest and the rest without sorting either (C. A. R. Hoare's selection). */
final class Selection {
    private Selection() {}

    /** Moves the smallest numbers of a range, as many as lie before {@code middle}, to its front. */
    static void smallestFirst(long[] numbers, int begin, int end, int middle) {
        int low = begin;
        int high = end - 1;
        while (low < high && middle > low && middle <= high) {
            long pivot = medianOfThree(numbers[low], numbers[(low + high) >>> 1], numbers[high]);
            int left = low;
            int right = high;
            while (left <= right) {
                while (numbers[left] < pivot) {
                    left++;
                }
                while (numbers[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    long swap = numbers[left];
                    numbers[left++] = numbers[right];
                    numbers[right--] = swap;
                }
            }
            if (middle <= right) {
                high = right;
            } else if (middle > left) {
                low = left;
            } else {
                return;
            }
        }
    }

    private static long medianOfThree(long one, long two, long three) {
        return Math.max(Math.min(one, two), Math.min(Math.max(one, two), three));
    }
}
