package org.yourplace.csrbrokerage.impact;

import java.util.List;
import org.yourplace.spi.Setting;

/** What an employer says about its figures. No value of an hour is assumed: without the employer's own there are no pounds. */
public final class ImpactSettings {
    /** Days after a quarter's end for which charities still confirm before its figures are frozen. */
    public static final Setting<Integer> GRACE_DAYS = Setting.number("impact-grace-days", 28, 0, 90);

    /** What an hour is worth, in pence, in the employer's own words; 0: it says nothing. */
    public static final Setting<Integer> HOUR_PENCE = Setting.number("hour-value-pence", 0, 0, 100_000);

    public static final Setting<String> HOUR_SOURCE = Setting.text("hour-value-source", "", 200);

    public static final Setting<Integer> HOUR_YEAR = Setting.number("hour-value-year", 0, 0, 2100);

    public static final List<Setting<?>> ALL = List.of(GRACE_DAYS, HOUR_PENCE, HOUR_SOURCE, HOUR_YEAR);

    private ImpactSettings() {}
}
