package org.yourplace.volunteeringbank.shift;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a shift comes back. */
public enum Repeat {
    NONE,
    WEEKLY,
    FORTNIGHTLY,
    /** On the same weekday of the month: the second Saturday. A fifth one means the last. */
    MONTHLY;

    /** As often as one form may write. */
    public static final int MOST = 52;

    private static final int LAST = 5;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Repeat> of(@Nullable String code) {
        return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** The days of so many shifts, the first included. */
    public List<LocalDate> days(LocalDate first, int times) {
        return switch (this) {
            case NONE -> List.of(first);
            case WEEKLY -> IntStream.range(0, times).mapToObj(first::plusWeeks).toList();
            case FORTNIGHTLY ->
                IntStream.range(0, times).mapToObj(i -> first.plusWeeks(2L * i)).toList();
            case MONTHLY ->
                IntStream.range(0, times)
                        .mapToObj(
                                i -> sameWeekday(first, first.withDayOfMonth(1).plusMonths(i)))
                        .toList();
        };
    }

    private static LocalDate sameWeekday(LocalDate first, LocalDate month) {
        int nth = first.get(ChronoField.ALIGNED_WEEK_OF_MONTH);
        return month.with(
                nth == LAST
                        ? TemporalAdjusters.lastInMonth(first.getDayOfWeek())
                        : TemporalAdjusters.dayOfWeekInMonth(nth, first.getDayOfWeek()));
    }
}
