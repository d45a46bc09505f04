package org.yourplace.volunteeringbank.ask;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A time of day as people write it: "10:30", "14.00", "2pm". */
final class TypedTime {
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*(am|pm)?");
    private static final int NOON = 12;

    private TypedTime() {}

    /** Empty when it is no time. */
    static Optional<LocalTime> of(String typed) {
        var found = TIME.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (!found.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(found.group(1));
        int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        var half = found.group(3);
        if (half != null && (hour < 1 || hour > NOON)) {
            return Optional.empty();
        }
        try {
            int shift = half == null ? hour : hour % NOON + (half.equals("pm") ? NOON : 0);
            return Optional.of(LocalTime.of(shift, minute));
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }
}
