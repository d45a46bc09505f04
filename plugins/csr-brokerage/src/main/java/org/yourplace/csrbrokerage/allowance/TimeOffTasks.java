package org.yourplace.csrbrokerage.allowance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yourplace.csrbrokerage.CsrPermission;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.feature.TaskSource;

/** What waits for a member: time off to decide on, and days to confirm. */
final class TimeOffTasks implements TaskSource {
    private final FeatureContext core;
    private final TimeOffService timeOff;
    private final HostDays days;

    TimeOffTasks(FeatureContext core, TimeOffService timeOff, HostDays days) {
        this.core = core;
        this.timeOff = timeOff;
        this.days = days;
    }

    @Override
    public List<Line> waiting(Locale locale) {
        var lines = new ArrayList<Line>();
        if (core.access().may(CsrPermission.DECIDE_TIME_OFF)) {
            add(lines, locale, "time-off", "csr-brokerage/time-off", timeOff.owed());
        }
        if (core.access().may(CsrPermission.CONFIRM_DAYS)) {
            add(lines, locale, "days", "csr-brokerage/days", days.waiting().size());
        }
        return lines;
    }

    private void add(List<Line> lines, Locale locale, String kind, String path, int count) {
        if (count > 0) {
            lines.add(new Line(core.texts().get(locale, "task." + kind, count), path, count, false, null));
        }
    }
}
