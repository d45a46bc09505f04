package org.yourplace.csrbrokerage.giving;

import java.util.List;
import org.yourplace.spi.Setting;

/** What an employer says about giving from pay. Without an agency there is none. */
public final class GivingSettings {
    /** Who pays the gifts on. */
    public static final Setting<String> AGENCY = Setting.text("giving-agency", "", 120);

    /** Where the agency gets word of each file. */
    public static final Setting<String> AGENCY_EMAIL = Setting.text("giving-agency-email", "", 200);

    /** Day of the month until which payroll takes changes; the working day before it when it is none. */
    public static final Setting<Integer> DEADLINE_DAY = Setting.number("giving-deadline-day", 10, 1, 28);

    public static final Setting<Integer> LEAST_POUNDS = Setting.number("giving-least-pounds", 1, 1, 100);

    public static final Setting<Integer> MOST_POUNDS = Setting.number("giving-most-pounds", 500, 1, 10_000);

    /** How much the employer promises for each pound given. */
    public static final Setting<Integer> MATCH_PERCENT = Setting.number("giving-match-percent", 0, 0, 300);

    /** For one person, April to March. */
    public static final Setting<Integer> MATCH_PERSON_POUNDS =
            Setting.number("giving-match-person-pounds", 120, 0, 100_000);

    /** For everybody together, April to March. */
    public static final Setting<Integer> MATCH_PROGRAMME_POUNDS =
            Setting.number("giving-match-programme-pounds", 5_000, 0, 10_000_000);

    public static final List<Setting<?>> ALL = List.of(
            AGENCY,
            AGENCY_EMAIL,
            DEADLINE_DAY,
            LEAST_POUNDS,
            MOST_POUNDS,
            MATCH_PERCENT,
            MATCH_PERSON_POUNDS,
            MATCH_PROGRAMME_POUNDS);

    private GivingSettings() {}
}
