package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Confirm;
import org.yourplace.kit.view.Facts;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.volunteeringbank.VolunteeringPermission;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.Status;

/** One of the organisation's listings: where it stands, what it says, and what can be done with it now. */
final class ListingDetail extends Div {
    private static final long serialVersionUID = 1L;

    private final transient ViewContext context;
    private final transient Bank bank;
    private final transient PageTexts texts;
    private final transient ListingWords words;
    private final transient OpportunityDetails listing;
    private final transient Runnable changed;

    ListingDetail(ViewContext context, Bank bank, ListingWords words, OpportunityDetails listing, Runnable changed) {
        this.context = context;
        this.bank = bank;
        this.texts = context.texts();
        this.words = words;
        this.listing = listing;
        this.changed = changed;
        addClassName("stack");
        var marks = new Div(words.mark(listing));
        marks.addClassName("actions");
        if (listing.full()) marks.add(new Mark(texts.get("badge.full"), Tone.WAITING));
        if (ListingWords.priority(listing)) marks.add(new Mark(texts.get("ui.priority"), Tone.INFO));
        add(marks, new H2(listing.title()));
        word();
        if (bank.core().access().may(VolunteeringPermission.WRITE_LISTINGS)) add(actions());
        add(facts(), said());
        if (listing.open() && bank.core().access().may(VolunteeringPermission.ANSWER_PEOPLE)) {
            add(new FittingPeople(texts, bank, listing));
        }
    }

    /** What the supporter asks, or why it waits. */
    private void word() {
        var reason = listing.statusReason();
        if (is(Status.SUBMITTED)) {
            add(new Notice(Tone.WAITING, texts.get("ui.submitted"), texts.get("ui.submitted.next")));
        } else if (listing.resumesOn() != null) {
            add(new Notice(
                    Tone.WAITING,
                    texts.get("ui.paused", texts.date(listing.resumesOn())),
                    reason == null ? texts.get("ui.paused.next") : reason));
        } else if (reason != null) {
            add(new Notice(Tone.WAITING, texts.get(is(Status.DRAFT) ? "ui.question" : "ui.reason"), reason));
        }
    }

    private Component said() {
        var said = new Paragraph(listing.description());
        said.addClassName("said");
        return said;
    }

    private Facts facts() {
        var wording = words.wording();
        var age = listing.minimumAge();
        return new Facts()
                .fact(texts.get("ui.group"), words.group(listing))
                .fact(texts.get("listing.when"), words.when(listing))
                .fact(texts.get("listing.how-long"), words.howLong(listing))
                .fact(texts.get("listing.where"), words.where(listing))
                .fact(texts.get("ui.places"), words.places(listing))
                .fact(texts.get("ui.cause"), listing.cause() == null ? "" : wording.label("causes", listing.cause()))
                .fact(texts.get("listing.skills"), wording.labels("skills", listing.skills()))
                .fact(texts.get("listing.costs"), wording.labels("expenses", listing.expenses()))
                .fact(texts.get("listing.access"), wording.labels("access", listing.access()))
                .fact(texts.get("listing.age"), age == null ? "" : texts.get("listing.age.from", age))
                .fact(texts.get("listing.checks"), wording.labels("checks", listing.checks()))
                .fact(texts.get("ui.served"), served())
                .fact(texts.get("ui.checked"), checked());
    }

    private String served() {
        return String.join(
                ", ",
                listing.areaServed().stream()
                        .map(code -> bank.core()
                                .places()
                                .area(code)
                                .map(area -> area.name())
                                .orElse(code))
                        .toList());
    }

    private String checked() {
        var at = listing.checkedAt();
        return at == null
                ? ""
                : texts.get(
                        "listing.checked",
                        Objects.requireNonNullElse(listing.checkedBy(), ""),
                        texts.date(words.wording().day(at)));
    }

    /** Says that it suits people who are looking for work, or no longer. */
    private Button jobseekers() {
        boolean has = bank.care().jobseekers().has(listing.id());
        return new Button(texts.get(has ? "ui.jobseekers.off" : "ui.jobseekers.on"), click -> {
            bank.care().jobseekers().mark(listing.id(), !has);
            Notice.done(texts.get(has ? "ui.jobseekers.off.done" : "ui.jobseekers.on.done"));
            click.getSource().setEnabled(false);
        });
    }

    private Component actions() {
        var actions = new Div();
        actions.addClassName("actions");
        if (is(Status.DRAFT) || is(Status.WITHDRAWN)) {
            var publish = new Button(texts.get("ui.publish"), click -> publish());
            publish.addThemeName("primary");
            actions.add(publish);
        }
        if (!is(Status.ENDED)) {
            actions.add(link(context.here(listing.id().toString(), "edit"), "ui.edit.short"));
            actions.add(new Button(
                    texts.get("question.title"),
                    click -> new QuestionsDialog(texts, bank, listing.id(), () -> {}).open()));
            actions.add(jobseekers());
        }
        if (is(Status.PAUSED) || is(Status.FILLED)) {
            actions.add(new Button(texts.get("ui.resume"), click -> publish()));
        }
        actions.add(new Button(texts.get("ui.copy"), click -> copy()));
        if (is(Status.LIVE)) {
            actions.add(
                    new Button(texts.get("ui.pause"), click -> new PauseDialog(texts, bank, listing, changed).open()),
                    new Button(texts.get("ui.fill"), click -> fill()),
                    new Button(texts.get("ui.withdraw"), click -> withdraw()),
                    new Button(texts.get("ui.end"), click -> end()));
            var page = new Anchor("/volunteer/" + listing.slug(), texts.get("ui.public-page"));
            page.setTarget("_blank");
            page.setRouterIgnore(true);
            if (mayAlert()) {
                actions.add(new Button(
                        texts.get("desk.alert"),
                        click -> new AlertDialog(texts, bank, listing.id(), listing.title(), () -> {}).open()));
            }
            actions.add(page, poster());
        }
        return actions;
    }

    private boolean mayAlert() {
        return !listing.full()
                && listing.visibility().equals("public")
                && bank.core().access().may(VolunteeringPermission.WRITE_LISTINGS);
    }

    private Anchor poster() {
        var poster = new Anchor("/volunteer/" + listing.slug() + "/poster", texts.get("poster.link"));
        poster.setTarget("_blank");
        poster.setRouterIgnore(true);
        return poster;
    }

    private Component link(String address, String key) {
        var link = new Anchor(address, new Span(texts.get(key)));
        link.addClassNames("button-link", "second-button");
        return link;
    }

    private boolean is(Status status) {
        return listing.status().equals(status.code());
    }

    private void publish() {
        var now = bank.listings().publish(listing.id(), listing.version());
        Notice.done(texts.get(now.status().equals(Status.LIVE.code()) ? "ui.published" : "ui.sent-to-check"));
        changed.run();
    }

    private void copy() {
        var made = bank.listings().copy(listing.id());
        Notice.done(texts.get("ui.copied"));
        context.go(context.here(made.id().toString(), "edit"));
    }

    private void fill() {
        bank.listings().fill(listing.id(), listing.version());
        Notice.done(texts.get("ui.filled"));
        changed.run();
    }

    private void withdraw() {
        Confirm.ask(
                texts,
                texts.get("ui.withdraw.ask", listing.title()),
                texts.get("ui.withdraw.effect"),
                texts.get("ui.withdraw"),
                () -> {
                    bank.listings().withdraw(listing.id(), listing.version(), null);
                    changed.run();
                });
    }

    private void end() {
        Confirm.askHard(
                texts,
                texts.get("ui.end.ask", listing.title()),
                texts.get("ui.end.effect"),
                texts.get("ui.end"),
                () -> {
                    bank.listings().end(listing.id(), listing.version());
                    changed.run();
                });
    }
}
