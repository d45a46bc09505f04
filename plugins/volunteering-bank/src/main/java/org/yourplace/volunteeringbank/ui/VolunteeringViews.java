package org.yourplace.volunteeringbank.ui;

import static org.yourplace.volunteeringbank.VolunteeringPermission.ANSWER_PEOPLE;
import static org.yourplace.volunteeringbank.VolunteeringPermission.CONFIRM_HOURS;
import static org.yourplace.volunteeringbank.VolunteeringPermission.DECIDE_EXPENSES;
import static org.yourplace.volunteeringbank.VolunteeringPermission.READ_FEEDS;
import static org.yourplace.volunteeringbank.VolunteeringPermission.RECORD_CHECKS;
import static org.yourplace.volunteeringbank.VolunteeringPermission.SEE_LISTINGS;
import static org.yourplace.volunteeringbank.VolunteeringPermission.SUPPORT_GROUPS;

import java.util.List;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.FeatureView;
import org.yourplace.kit.view.FeatureViews;
import org.yourplace.kit.view.HomeFigure;
import org.yourplace.kit.view.Icon;
import org.yourplace.volunteeringbank.Services;
import org.yourplace.volunteeringbank.listing.Wards;
import org.yourplace.volunteeringbank.offer.GroupOffers;

/** The bank's views in the workspace. */
public final class VolunteeringViews implements FeatureViews {
    private final Bank bank;

    public VolunteeringViews(Services services) {
        var core = services.core();
        bank = new Bank(
                core,
                services.listings(),
                services.people(),
                services.groups(),
                services.desk(),
                services.reports(),
                services.offers(),
                new GroupOffers(core),
                new Wards(core.database()),
                services.turns(),
                services.hours(),
                services.care(),
                services.pulling().sources(),
                services.alerts(),
                services.archive());
    }

    @Override
    public List<FeatureView> views() {
        return List.of(
                FeatureView.at("people", "view.people", Icon.PEOPLE, context -> new PeopleView(context, bank))
                        .needs(ANSWER_PEOPLE)
                        .order(10),
                FeatureView.at("listings", "view.listings", Icon.LIST, context -> new ListingsView(context, bank))
                        .needs(SEE_LISTINGS)
                        .order(20),
                FeatureView.at("shifts", "view.shifts", Icon.CALENDAR, context -> new ShiftsView(context, bank))
                        .needs(SEE_LISTINGS)
                        .order(25),
                FeatureView.at("week", "view.week", Icon.DESK, context -> new WeekView(context, bank))
                        .needs(SEE_LISTINGS)
                        .order(25),
                FeatureView.at("hours", "view.hours", Icon.CLOCK, context -> new HoursView(context, bank))
                        .needs(CONFIRM_HOURS)
                        .order(26),
                FeatureView.at("expenses", "view.expenses", Icon.TASK, context -> new ExpensesView(context, bank))
                        .needs(DECIDE_EXPENSES)
                        .order(27),
                FeatureView.at("checks", "view.checks", Icon.TASK, context -> new ChecksView(context, bank))
                        .needs(RECORD_CHECKS)
                        .order(27),
                FeatureView.at("desk", "view.desk", Icon.DESK, context -> new DeskView(context, bank))
                        .needs(SUPPORT_GROUPS)
                        .when(bank.desk()::supports)
                        .order(30),
                FeatureView.at("figures", "view.figures", Icon.CHART, context -> new FiguresView(context, bank))
                        .needs(SUPPORT_GROUPS)
                        .when(bank.desk()::supports)
                        .order(35),
                FeatureView.at("offers", "view.offers", Icon.HAND, context -> new OffersView(context, bank))
                        .needs(SUPPORT_GROUPS)
                        .when(bank.desk()::supports)
                        .order(40),
                FeatureView.at("feeds", "view.feeds", Icon.DOWNLOAD, context -> new FeedsView(context, bank))
                        .needs(READ_FEEDS)
                        .when(bank.sources()::possible)
                        .order(60));
    }

    @Override
    public List<HomeFigure> figures(PageTexts texts) {
        if (!bank.core().access().may(SUPPORT_GROUPS) || !bank.desk().supports()) return List.of();
        var figures = bank.desk().monday().figures();
        return new DeskFigures(texts, figures, bank.effort(figures.from())).home();
    }
}
