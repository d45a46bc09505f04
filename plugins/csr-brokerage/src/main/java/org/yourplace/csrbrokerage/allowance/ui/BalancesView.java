package org.yourplace.csrbrokerage.allowance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.yourplace.csrbrokerage.allowance.AllowanceServices;
import org.yourplace.csrbrokerage.allowance.Balance;
import org.yourplace.csrbrokerage.allowance.BalanceEntry;
import org.yourplace.csrbrokerage.allowance.Balances;
import org.yourplace.csrbrokerage.allowance.FindBalances;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.Ask;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Facts;
import org.yourplace.kit.view.Filter;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListDetail;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.spi.data.Slice;

/** What all of the staff have left, booked and taken, year by year, with the entries that made it so. Whom anybody helps is not in it. */
final class BalancesView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;
    private static final String YEAR = "year";
    private static final String GRADE = "grade";
    private static final String POT = "pot";

    private final transient Balances balances;
    private final transient PageTexts texts;
    private final ListDetail<Balance> list;

    BalancesView(ViewContext context, AllowanceServices services) {
        super(context.texts().get("view.balances"));
        balances = services.balances();
        texts = context.texts();
        lead(texts.get("ui.balances.lead"));
        list = ListSpec.<Balance>of(texts, texts.get("view.balances"), this::rows, one -> one.id()
                        .toString())
                .columns(columns())
                .search(texts.get("ui.balances.search"))
                .filter(new Filter(GRADE, texts.get("ui.balances.grade"), texts.get("ui.balances.every"), grades()))
                .filter(new Filter(YEAR, texts.get("ui.balances.year"), texts.get("ui.balances.every-year"), years()))
                .filter(new Filter(POT, texts.get("ui.absences.pot"), texts.get("ui.balances.both"), pots()))
                .csv("balances")
                .page(50)
                .opens(context, this::detail)
                .empty(() ->
                        new EmptyState(Icon.CLOCK, texts.get("ui.balances.none"), texts.get("ui.balances.none.next")))
                .list();
        add(list);
    }

    private List<Column<Balance>> columns() {
        return List.of(
                Column.of("name", texts.get("ui.time-off.name"), this::name),
                Column.of("number", texts.get("ui.absences.number"), one -> plain(one.staffNumber())),
                Column.of(GRADE, texts.get("ui.balances.grade"), one -> plain(one.grade())),
                Column.of(YEAR, texts.get("ui.balances.year"), one -> year(one.yearFrom(), one.yearUntil())),
                Column.of(POT, texts.get("ui.absences.pot"), one -> texts.get("time-off.pot." + one.pot())),
                hours("left", "time-off.left", Balance::left),
                hours("booked", "time-off.booked", Balance::booked),
                hours("taken", "time-off.taken", Balance::taken),
                hours("given-back", "time-off.given-back", Balance::givenBack),
                hours("carried", "ui.balances.carried", Balance::carried),
                hours("expired", "ui.balances.expired", Balance::expired));
    }

    private Column<Balance> hours(String key, String head, ToIntFunction<Balance> minutes) {
        return Column.<Balance>of(
                        key,
                        texts.get("ui.balances.hours", texts.get(head)),
                        one -> Wording.hours(minutes.applyAsInt(one)))
                .figures();
    }

    private String name(Balance one) {
        return one.name().isEmpty() ? texts.get("ui.balances.gone") : one.name();
    }

    private static String plain(@org.jspecify.annotations.Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private String year(LocalDate from, LocalDate until) {
        return texts.get("ui.balances.from-until", texts.date(from), texts.date(until.minusDays(1)));
    }

    private Map<String, String> grades() {
        var grades = new LinkedHashMap<String, String>();
        balances.grades().forEach(grade -> grades.put(grade, grade));
        return grades;
    }

    private Map<String, String> years() {
        var years = new LinkedHashMap<String, String>();
        balances.years().forEach(year -> years.put(year.from().toString(), year(year.from(), year.until())));
        return years;
    }

    private Map<String, String> pots() {
        var pots = new LinkedHashMap<String, String>();
        for (var pot : List.of("paid", "unpaid")) pots.put(pot, texts.get("time-off.pot." + pot));
        return pots;
    }

    private Slice<Balance> rows(Ask ask) {
        return balances.list(
                new FindBalances(
                        ask.wordsOrNull(),
                        ask.choice(GRADE).orElse(null),
                        ask.choice(POT).orElse(null),
                        ask.choice(YEAR).map(LocalDate::parse).orElse(null)),
                ask.limit(),
                ask.after());
    }

    private Component detail(String id) {
        var one = balances.read(Wording.uuid(id));
        var entries = ListSpec.<BalanceEntry>of(
                        texts,
                        texts.get("ui.balances.entries"),
                        ask -> balances.entries(one.id(), ask.limit(), ask.after()),
                        entry -> String.valueOf(entry.number()))
                .column(Column.of(
                        "at",
                        texts.get("ui.balances.at"),
                        entry -> texts.date(LocalDate.ofInstant(entry.at(), balances.zone()))))
                .column(Column.of(
                        "kind", texts.get("ui.balances.kind"), entry -> texts.get("ui.balances.kind." + entry.kind())))
                .column(Column.<BalanceEntry>of(
                                "hours", texts.get("ui.balances.change"), entry -> Wording.hours(entry.minutes()))
                        .figures())
                .csv("balance-entries")
                .page(50)
                .list();
        var detail = new Div(new H2(name(one)), facts(one), entries);
        detail.addClassName("stack");
        return detail;
    }

    private Facts facts(Balance one) {
        return new Facts()
                .fact(texts.get("ui.absences.number"), plain(one.staffNumber()))
                .fact(texts.get("ui.balances.grade"), plain(one.grade()))
                .fact(texts.get("ui.balances.year"), year(one.yearFrom(), one.yearUntil()))
                .fact(texts.get("ui.absences.pot"), texts.get("time-off.pot." + one.pot()))
                .fact(
                        texts.get("time-off.left"),
                        texts.get(
                                "time-off.of",
                                texts.duration(one.left()),
                                texts.duration(one.granted() + one.carried())));
    }

    @Override
    public void open(List<String> rest) {
        list.open(rest);
    }
}
