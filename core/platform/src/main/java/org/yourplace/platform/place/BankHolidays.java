package org.yourplace.platform.place;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Bank holidays of England. A dated list, as published, decides for the years that it covers, so that a day moved or added by
 * proclamation needs a new file and no new release; Jollyday's rules decide for the others.
 */
public final class BankHolidays {
    private static final String SHIPPED = "/calendar/bank-holidays-england.csv";

    private final Map<Year, Set<LocalDate>> published;
    private final Map<Year, Set<LocalDate>> byRule = new ConcurrentHashMap<>();
    private final HolidayManager rules =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

    private BankHolidays(Stream<String> lines) {
        this.published = lines.filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("date,"))
                .map(line -> LocalDate.parse(line.substring(0, line.indexOf(','))))
                .collect(Collectors.groupingBy(Year::from, Collectors.toUnmodifiableSet()));
    }

    /** With the list that this release ships. */
    public static BankHolidays shipped() {
        var in = BankHolidays.class.getResourceAsStream(SHIPPED);
        if (in == null) {
            throw new IllegalStateException("missing " + SHIPPED);
        }
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()) {
            return new BankHolidays(lines);
        }
    }

    /** With another list: lines of {@code date,name}; # begins a remark. */
    public static BankHolidays from(Path file) {
        try (var lines = Files.lines(file)) {
            return new BankHolidays(lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("bank holidays: " + file, unreadable);
        }
    }

    boolean on(LocalDate day) {
        var year = Year.from(day);
        var dated = published.get(year);
        return (dated == null ? byRule.computeIfAbsent(year, this::compute) : dated).contains(day);
    }

    /** The years for which the dated list decides. */
    Set<Year> covered() {
        return published.keySet();
    }

    Set<LocalDate> compute(Year year) {
        return rules.getHolidays(year, HolidayType.PUBLIC_HOLIDAY, "eng").stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
