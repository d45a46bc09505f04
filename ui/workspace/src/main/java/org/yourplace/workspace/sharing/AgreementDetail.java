package org.yourplace.workspace.sharing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Confirm;
import org.yourplace.kit.view.Facts;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.platform.agreements.Agreement;
import org.yourplace.platform.agreements.Agreements;
import org.yourplace.platform.agreements.Looks;
import org.yourplace.platform.agreements.State;
import org.yourplace.spi.error.DomainException;

/** One agreement: what it says, who signed, what can be done with it, and who looked. */
final class AgreementDetail extends Div {
    private static final long serialVersionUID = 1L;

    private final transient ViewContext context;
    private final transient Agreements agreements;
    private final transient SharingWords words;
    private final transient PageTexts texts;
    private final transient Agreement agreement;
    private final transient Runnable changed;

    AgreementDetail(
            ViewContext context,
            Agreements agreements,
            SharingWords words,
            Agreement agreement,
            boolean manages,
            Runnable changed) {
        this.context = context;
        this.agreements = agreements;
        this.words = words;
        this.texts = context.texts();
        this.agreement = agreement;
        this.changed = changed;
        addClassName("stack");
        var marks = new Div(words.mark(agreement));
        marks.addClassName("actions");
        add(marks, new H2(words.dataset(agreement)), said(), deeds(manages), facts(), history(), looks());
    }

    /** "Southampton Voluntary Services shares these records with Southampton City Council." */
    private Component said() {
        return new Paragraph(texts.get(
                "agreements.said",
                agreement.giver().name(),
                agreement.receiver().name()));
    }

    private Component deeds(boolean manages) {
        var deeds = new Div();
        deeds.addClassName("actions");
        if (manages && agreement.toSign()) deeds.add(sign());
        if (agreement.state() == State.IN_FORCE && (manages || !agreement.gives())) deeds.add(records());
        if (manages && agreement.endable()) deeds.add(end());
        return deeds;
    }

    private Button sign() {
        var sign = new Button(
                texts.get("agreements.sign"),
                click -> Confirm.ask(
                        texts,
                        texts.get("agreements.sign.ask"),
                        texts.get(
                                "agreements.sign.consequence",
                                context.tenant().name(),
                                agreement.receiver().name(),
                                words.columnNames(agreement),
                                texts.date(agreement.until())),
                        texts.get("agreements.sign"),
                        () -> done(() -> agreements.sign(agreement.id()), "agreements.signed")));
        sign.addThemeName("primary");
        return sign;
    }

    private Button end() {
        boolean proposed = agreement.state() == State.PROPOSED;
        var key = !proposed
                ? "agreements.end"
                : agreement.proposer().id() == context.tenant().id() ? "agreements.take-back" : "agreements.refuse";
        return new Button(
                texts.get(key),
                click -> Confirm.askHard(
                        texts,
                        texts.get(key + ".ask"),
                        texts.get(key + ".consequence", agreement.other().name()),
                        texts.get(key),
                        () -> done(() -> agreements.end(agreement.id()), key + ".done")));
    }

    private void done(Runnable deed, String said) {
        try {
            deed.run();
            Notice.done(texts.get(said));
        } catch (DomainException refused) {
            Notice.done(texts.get("error." + refused.code().code()));
        }
        changed.run();
    }

    private Anchor records() {
        var records = new Anchor(
                context.here(agreement.id().toString(), "records"),
                Icon.LIST.drawing(),
                new Span(texts.get(agreement.gives() ? "agreements.see-given" : "agreements.read")));
        records.addClassName("button-link");
        return records;
    }

    private Component facts() {
        return new Facts()
                .fact(texts.get("agreements.giver"), agreement.giver().name())
                .fact(texts.get("agreements.receiver"), agreement.receiver().name())
                .fact(texts.get("agreements.columns"), words.columnNames(agreement))
                .fact(texts.get("agreements.purpose"), agreement.purpose())
                .fact(
                        texts.get("agreements.basis"),
                        texts.get("basis." + agreement.basis().code()))
                .fact(texts.get("agreements.when"), words.dates(agreement))
                .fact(
                        texts.get("agreements.refreshed"),
                        agreement.state() != State.IN_FORCE || agreement.refreshedAt() == null
                                ? ""
                                : words.at(agreement.refreshedAt()));
    }

    private Component history() {
        var lines = new UnorderedList();
        lines.addClassName("history");
        lines.add(line("agreements.proposed-by", agreement.proposer().name(), words.at(agreement.proposedAt())));
        agreement
                .signatures()
                .forEach(signed -> lines.add(
                        line("agreements.signed-by", signed.by().name(), words.at(signed.at()), signed.name())));
        var endedBy = agreement.endedBy();
        var endedAt = agreement.endedAt();
        if (endedBy != null && endedAt != null) {
            lines.add(line("agreements.ended-by", endedBy.name(), words.at(endedAt)));
        }
        var block = new Div(new H3(texts.get("agreements.history")), lines);
        block.addClassName("stack");
        return block;
    }

    private ListItem line(String key, Object... said) {
        return new ListItem(texts.get(key, said));
    }

    private Component looks() {
        var block = new Div(new H3(texts.get("agreements.looks")));
        block.addClassName("stack");
        var looks = agreements.records().looks(agreement.id());
        if (looks.isEmpty()) {
            block.add(new Paragraph(texts.get("agreements.looks.none")));
            return block;
        }
        var lines = new UnorderedList();
        lines.addClassName("history");
        looks.forEach(look -> lines.add(new ListItem(look(look))));
        block.add(lines);
        return block;
    }

    private String look(Looks.Look look) {
        var who = look.person() == null
                ? look.organisation()
                : texts.get("agreements.look.who", look.person(), look.organisation());
        return texts.count("agreements.look", look.records(), who, words.at(look.at()));
    }
}
