package org.yourplace.csrbrokerage.ui.programme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.yourplace.csrbrokerage.programme.PolicyDetails;
import org.yourplace.csrbrokerage.programme.WriteRule;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.Confirm;
import org.yourplace.kit.view.Facts;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Refusals;
import org.yourplace.kit.view.Rows;
import org.yourplace.kit.view.Tone;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.place.Area;
import org.yourplace.spi.web.IfMatch;

/** One version: what it says, what can be done with it, and what it would give the staff that there is. */
final class PolicyDetail extends Div {
    private static final long serialVersionUID = 1L;

    private final transient PolicyDesk desk;
    private final transient ProgrammeWords words;
    private final transient PolicyDetails policy;
    private final transient Runnable changed;
    private final Div refused = new Div();

    PolicyDetail(PolicyDesk desk, PolicyDetails policy, Runnable changed) {
        this.desk = desk;
        this.words = desk.words();
        this.policy = policy;
        this.changed = changed;
        addClassName("stack");
        var marks = new Div(new Mark(words.state(policy), words.tone(policy)));
        marks.addClassName("actions");
        add(
                marks,
                new H2(words.title(policy)),
                actions(),
                refused,
                facts(),
                new H3(words.get("section.what")),
                lines(),
                new TrialPanel(desk, policy));
    }

    private Component actions() {
        var row = new Div();
        row.addClassName("actions");
        if (policy.draft()) {
            var publish = new Button(words.get("publish"), click -> publish());
            publish.addThemeName("primary");
            row.add(publish, link("edit", "policy.edit"), new Button(words.get("discard"), click -> discard()));
        } else {
            row.add(link("copy", "policy.copy"));
            if (policy.published()) {
                row.add(new Button(words.get("withdraw"), click -> withdraw()));
            }
        }
        return row;
    }

    private Anchor link(String where, String label) {
        var link = new Anchor(desk.context().here(policy.id().toString(), where), new Span(words.get(label)));
        link.addClassNames("button-link", "second-button");
        return link;
    }

    private void publish() {
        Confirm.ask(
                words.texts(),
                words.get("publish.ask", words.day(policy.startsOn())),
                words.get("publish.text"),
                words.get("publish"),
                () -> done(
                        () -> desk.policies().publish(policy.id(), new IfMatch(policy.version())), "published.done"));
    }

    private void withdraw() {
        Confirm.askHard(
                words.texts(),
                words.get("withdraw.ask"),
                words.get("withdraw.text"),
                words.get("withdraw"),
                () -> done(() -> desk.policies().withdraw(policy.id()), "withdrawn.done"));
    }

    private void discard() {
        Confirm.askHard(
                words.texts(), words.get("discard.ask"), words.get("discard.text"), words.get("discard"), () -> {
                    done(() -> desk.policies().discard(policy.id()), "discarded.done");
                    desk.context().go(desk.context().here());
                });
    }

    private void done(Runnable deed, String said) {
        try {
            deed.run();
        } catch (DomainException refusal) {
            refused.removeAll();
            refused.add(new Notice(Tone.LATE, words.get("refused"), Refusals.text(words.texts(), refusal)));
            return;
        }
        Notice.done(words.get(said));
        if (!said.startsWith("discarded")) {
            changed.run();
        }
    }

    private Component facts() {
        var facts = new Facts()
                .fact(words.get("starts-on"), words.day(policy.startsOn()))
                .fact(words.get("until"), words.day(policy.until()))
                .fact(words.get("year"), words.get("year.from", words.yearStart(policy)))
                .fact(words.get("share"), share())
                .fact(words.get("carry"), words.get("hours", words.hours(policy.carryOverMinutes())))
                .fact(words.get("notice"), words.texts().count("programme.working-days", policy.noticeWorkingDays()))
                .fact(
                        words.get("sites"),
                        policy.sites().isEmpty() ? words.get("sites.all") : String.join(", ", policy.sites()))
                .fact(words.get("areas"), areas())
                .fact(words.get("counts"), Objects.requireNonNullElse(policy.counts(), ""));
        var promise = policy.promise();
        if (promise != null) {
            facts.fact(words.get("promise.text"), promise.text())
                    .fact(words.get("promise.reference"), Objects.requireNonNullElse(promise.reference(), ""))
                    .fact(words.get("promise.hours"), words.hours(promise.minutes()))
                    .fact(words.get("promise.by"), words.day(promise.by()));
        }
        return facts;
    }

    private String share() {
        var shared = new java.util.ArrayList<String>();
        if (policy.shareHours()) {
            shared.add(words.get("share-hours"));
        }
        if (policy.shareStart()) {
            shared.add(words.get("share-start"));
        }
        return String.join("; ", shared);
    }

    private String areas() {
        return policy.areas().isEmpty()
                ? words.get("areas.all")
                : policy.areas().stream()
                        .map(code -> desk.wards().stream()
                                .filter(ward -> ward.code().equals(code))
                                .findFirst()
                                .map(Area::name)
                                .orElse(code))
                        .collect(Collectors.joining(", "));
    }

    private Component lines() {
        var columns = List.of(
                Column.<WriteRule>of("whom", words.get("for-grade"), words::rule),
                Column.<WriteRule>of(
                        "hours",
                        words.get("hours-a-year"),
                        rule -> words.both(rule.paidMinutes(), rule.unpaidMinutes())),
                Column.<WriteRule>of(
                        "opens",
                        words.get("opens"),
                        rule -> words.day(rule.opensOn() == null ? policy.startsOn() : rule.opensOn())));
        return ListSpec.of(
                        words.texts(),
                        words.get("lines"),
                        Rows.of(policy::rules, columns, (rule, choice) -> true),
                        rule -> rule.grade() + "/" + rule.contract())
                .columns(columns)
                .page(40)
                .list();
    }
}
