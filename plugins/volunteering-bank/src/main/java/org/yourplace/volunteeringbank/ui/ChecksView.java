package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Ask;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.Confirm;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Filter;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListDetail;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.spi.data.Slice;
import org.yourplace.volunteeringbank.check.HeldCheck;

/** Checks that the organisation holds of its volunteers, and which of them end soon. */
final class ChecksView extends ViewFrame {
    private static final long serialVersionUID = 1L;
    private static final String STANDING = "standing";
    private static final String KIND = "kind";
    private static final List<String> STANDINGS = List.of("current", "expiring", "expired", "waiting", "not-accepted");

    private final transient Bank bank;
    private final transient PageTexts texts;
    private final transient CheckWords words;
    private final ListDetail<HeldCheck> list;

    ChecksView(ViewContext context, Bank bank) {
        super(context.texts().get("view.checks"));
        this.bank = bank;
        this.texts = context.texts();
        this.words = new CheckWords(bank.core().codes(), texts);
        lead(texts.get("ui.checks.lead"));
        list = ListSpec.<HeldCheck>of(texts, texts.get("view.checks"), this::rows, check -> check.id()
                        .toString())
                .columns(columns())
                .filter(new Filter(STANDING, texts.get("check.standing"), texts.get("ui.checks.all"), standings()))
                .filter(new Filter(KIND, texts.get("check.kind"), texts.get("ui.checks.all"), kinds()))
                .csv("checks")
                .page(50)
                .buttons(check -> List.of(end(check)))
                .empty(() -> new EmptyState(Icon.TASK, texts.get("ui.checks.none"), texts.get("ui.checks.none.next")))
                .list();
        add(list);
    }

    private List<Column<HeldCheck>> columns() {
        return List.of(
                Column.of("person", texts.get("ui.person"), HeldCheck::person),
                Column.of("kind", texts.get("check.kind"), words::what),
                Column.<HeldCheck>of("standing", texts.get("check.standing"), words::standing)
                        .shows(this::mark),
                Column.of("checked", texts.get("check.checked-on"), check -> texts.date(check.checkedOn())),
                Column.of("expires", texts.get("check.expires-on"), words::expires),
                Column.of("by", texts.get("check.by"), HeldCheck::recordedBy));
    }

    private Component mark(HeldCheck check) {
        return new Mark(
                words.standing(check),
                switch (check.standing()) {
                    case "current" -> Tone.GOOD;
                    case "expired", "not-accepted" -> Tone.LATE;
                    default -> Tone.WAITING;
                });
    }

    private Map<String, String> standings() {
        var choices = new LinkedHashMap<String, String>();
        STANDINGS.forEach(code -> choices.put(code, texts.get("check.standing." + code)));
        return choices;
    }

    private Map<String, String> kinds() {
        var choices = new LinkedHashMap<String, String>();
        words.kinds().forEach(code -> choices.put(code, words.kind(code)));
        return choices;
    }

    private Slice<HeldCheck> rows(Ask ask) {
        return bank.care()
                .checks()
                .all(ask.choice(KIND).orElse(null), ask.choice(STANDING).orElse(null), ask.limit(), ask.after());
    }

    private Button end(HeldCheck check) {
        return new Button(
                texts.get("check.end"),
                click -> Confirm.ask(
                        texts,
                        texts.get("check.end.sure", words.what(check), check.person()),
                        texts.get("check.end.help"),
                        texts.get("check.end"),
                        () -> {
                            bank.care().checks().end(check.id());
                            Notice.done(texts.get("check.ended"));
                            list.refreshAll();
                        }));
    }
}
