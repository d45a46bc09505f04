package org.yourplace.csrbrokerage.allowance;

import java.util.List;
import org.yourplace.spi.Setting;

/** What an employer, a host or their partnership may adjust about time off. */
public final class AllowanceSettings {
    /** Working days without an answer after which somebody else decides. */
    public static final Setting<Integer> DECIDE_WORKING_DAYS = Setting.number("decide-working-days", 5, 1, 30);

    /** Days after a day at which a host is reminded of its word, one after the other. */
    public static final Setting<Integer> FIRST_REMINDER = Setting.number("day-reminder-first", 7, 1, 90);

    public static final Setting<Integer> SECOND_REMINDER = Setting.number("day-reminder-second", 14, 1, 180);

    public static final Setting<Integer> THIRD_REMINDER = Setting.number("day-reminder-third", 30, 1, 365);

    /** Days without a host's word after which what was booked is given back. */
    public static final Setting<Integer> GIVE_BACK_DAYS = Setting.number("give-back-days", 60, 14, 365);

    public static final List<Setting<?>> ALL =
            List.of(DECIDE_WORKING_DAYS, FIRST_REMINDER, SECOND_REMINDER, THIRD_REMINDER, GIVE_BACK_DAYS);

    private AllowanceSettings() {}
}
