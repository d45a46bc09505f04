package org.yourplace.csrbrokerage.impact;

import java.time.LocalDate;
import java.util.Optional;

/** Three months, known as {@code 2026-Q2}. */
public record Quarter(LocalDate from) implements Comparable<Quarter> {
    private static final int MONTHS = 3;

    public static Quarter of(LocalDate day) {
        return new Quarter(
                day.withMonth((day.getMonthValue() - 1) / MONTHS * MONTHS + 1).withDayOfMonth(1));
    }

    /** Empty when it is written in another way. */
    public static Optional<Quarter> read(String code) {
        if (!code.matches("20[0-9]{2}-Q[1-4]")) return Optional.empty();
        int quarter = code.charAt(code.length() - 1) - '0';
        return Optional.of(
                new Quarter(LocalDate.of(Integer.parseInt(code.substring(0, 4)), (quarter - 1) * MONTHS + 1, 1)));
    }

    public String code() {
        return from.getYear() + "-Q" + ((from.getMonthValue() - 1) / MONTHS + 1);
    }

    /** The first day after it. */
    public LocalDate until() {
        return from.plusMonths(MONTHS);
    }

    public Quarter next() {
        return new Quarter(until());
    }

    @Override
    public int compareTo(Quarter other) {
        return from.compareTo(other.from);
    }
}
