package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Facts;
import org.yourplace.kit.view.Filter;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListDetail;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.volunteeringbank.hours.DecideExpense;
import org.yourplace.volunteeringbank.hours.Expense;
import org.yourplace.volunteeringbank.page.Wording;

/** What volunteers claim where the listing promised it: approved or refused, and noted when it was paid. */
final class ExpensesView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;
    private static final String SHOW = "show";

    private final transient Bank bank;
    private final transient PageTexts texts;
    private final ListDetail<Expense> list;

    ExpensesView(ViewContext context, Bank bank) {
        super(context.texts().get("view.expenses"));
        this.bank = bank;
        this.texts = context.texts();
        lead(texts.get("ui.expenses.lead"));
        list = ListSpec.<Expense>of(
                        texts,
                        texts.get("view.expenses"),
                        ask -> bank.hours().expenses(ask.choice(SHOW).orElse(null), ask.limit(), ask.after()),
                        claim -> claim.id().toString())
                .column(Column.of("name", texts.get("ui.person"), Expense::name))
                .column(Column.of("what", texts.get("hours.what"), this::what))
                .column(Column.of("day", texts.get("hours.day"), claim -> texts.date(claim.day())))
                .column(Column.<Expense>of("amount", texts.get("expense.amount"), ExpensesView::amount)
                        .figures())
                .column(Column.<Expense>of("state", texts.get("ui.state"), this::state)
                        .shows(claim -> new Mark(state(claim), tone(claim))))
                .filter(new Filter(SHOW, texts.get("ui.hours.show"), texts.get("ui.hours.everything"), choices()))
                .csv("expenses")
                .page(50)
                .opens(context, this::detail)
                .empty(() ->
                        new EmptyState(Icon.TASK, texts.get("ui.expenses.none"), texts.get("ui.expenses.none.next")))
                .list();
        add(list);
    }

    private Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        for (var state : List.of("claimed", "approved", "paid", "refused")) {
            choices.put(state, texts.get("expense.state." + state));
        }
        return choices;
    }

    private String what(Expense claim) {
        return texts.get("expense.what." + claim.what()) + ", " + claim.title();
    }

    private static String amount(Expense claim) {
        return Wording.pounds(claim.pence());
    }

    private String state(Expense claim) {
        return texts.get("expense.state." + claim.state());
    }

    private static Tone tone(Expense claim) {
        return switch (claim.state()) {
            case "claimed" -> Tone.WAITING;
            case "approved" -> Tone.INFO;
            case "paid" -> Tone.GOOD;
            default -> Tone.PLAIN;
        };
    }

    private Component detail(String id) {
        var claim = bank.hours().expense(HoursView.uuid(id));
        var facts = new Facts()
                .fact(texts.get("hours.what"), what(claim))
                .fact(texts.get("hours.day"), texts.date(claim.day()))
                .fact(texts.get("ui.expenses.note"), Objects.requireNonNullElse(claim.note(), ""))
                .fact(texts.get("ui.state"), state(claim))
                .fact(texts.get("ui.reason"), Objects.requireNonNullElse(claim.reason(), ""));
        var detail = new Div(new H2(claim.name() + ", " + amount(claim)), actions(claim), facts);
        detail.addClassName("stack");
        return detail;
    }

    private Component actions(Expense claim) {
        var actions = new Div();
        actions.addClassName("actions");
        switch (claim.state()) {
            case "claimed" -> {
                var approve = HoursView.button(texts.get("ui.expenses.approve"), () -> decide(claim, "approved", null));
                approve.addThemeName("primary");
                actions.add(approve, HoursView.button(texts.get("ui.expenses.refuse"), () -> new WhyDialog(
                                texts,
                                texts.get("ui.expenses.refuse.reason"),
                                texts.get("ui.expenses.refuse"),
                                reason -> decide(claim, "refused", reason))
                        .open()));
            }
            case "approved" -> {
                var paid = HoursView.button(texts.get("ui.expenses.paid"), () -> decide(claim, "paid", null));
                paid.addThemeName("primary");
                actions.add(paid);
            }
            default -> {
                // it is settled
            }
        }
        return actions;
    }

    private void decide(Expense claim, String state, @org.jspecify.annotations.Nullable String reason) {
        bank.hours().decide(claim.id(), new DecideExpense(state, reason));
        Notice.done(texts.get("ui.expenses.done." + state));
        list.refreshAll();
    }

    @Override
    public void open(List<String> rest) {
        list.open(rest);
    }
}
