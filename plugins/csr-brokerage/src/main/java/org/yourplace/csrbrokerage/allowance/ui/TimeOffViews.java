package org.yourplace.csrbrokerage.allowance.ui;

import java.util.List;
import org.yourplace.csrbrokerage.CsrPermission;
import org.yourplace.csrbrokerage.allowance.AllowanceServices;
import org.yourplace.kit.view.FeatureView;
import org.yourplace.kit.view.Icon;

/** The views of time off. */
public final class TimeOffViews {
    private final AllowanceServices services;

    public TimeOffViews(AllowanceServices services) {
        this.services = services;
    }

    public List<FeatureView> views() {
        return List.of(
                FeatureView.at(
                                "my-time-off",
                                "view.my-time-off",
                                Icon.CLOCK,
                                context -> new MyTimeOffView(context, services))
                        .when(services.mine()::matters),
                FeatureView.at(
                                "time-off",
                                "view.time-off",
                                Icon.CALENDAR,
                                context -> new TimeOffView(context, services))
                        .needs(CsrPermission.DECIDE_TIME_OFF)
                        .when(services.timeOff()::employs),
                FeatureView.at("balances", "view.balances", Icon.CLOCK, context -> new BalancesView(context, services))
                        .needs(CsrPermission.RUN_PROGRAMME)
                        .when(services.timeOff()::employs),
                FeatureView.at(
                                "absences",
                                "view.absences",
                                Icon.DOWNLOAD,
                                context -> new AbsencesView(context, services))
                        .needs(CsrPermission.PAYROLL)
                        .when(services.timeOff()::employs),
                FeatureView.at("days", "view.days", Icon.TASK, context -> new DaysView(context, services))
                        .needs(CsrPermission.CONFIRM_DAYS));
    }
}
