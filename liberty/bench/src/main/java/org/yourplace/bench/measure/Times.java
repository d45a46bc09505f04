package org.yourplace.bench.measure;

import java.util.Arrays;

/** How long each question took, in nanoseconds; several clients' times are put together when they are done. */
public final class Times {
    private long[] all = new long[1 << 12];
    private int size;
    private boolean sorted;

    public void add(long nanos) {
        if (size == all.length) {
            all = Arrays.copyOf(all, size * 2);
        }
        all[size++] = nanos;
        sorted = false;
    }

    public void addAll(Times others) {
        for (int i = 0; i < others.size; i++) {
            add(others.all[i]);
        }
    }

    public int count() {
        return size;
    }

    /** In milliseconds; not a number when nothing was measured. */
    public double percentile(double percent) {
        if (size == 0) {
            return Double.NaN;
        }
        if (!sorted) {
            Arrays.sort(all, 0, size);
            sorted = true;
        }
        int rank = (int) Math.ceil(percent / 100 * size) - 1;
        return all[Math.max(0, Math.min(size - 1, rank))] / 1e6;
    }

    public double mean() {
        return size == 0 ? Double.NaN : Arrays.stream(all, 0, size).sum() / 1e6 / size;
    }
}
