package org.yourplace.csrbrokerage.need.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.need.Need;
import org.yourplace.csrbrokerage.need.team.SetTerms;
import org.yourplace.csrbrokerage.need.team.TeamDay;
import org.yourplace.csrbrokerage.need.team.TeamState;
import org.yourplace.csrbrokerage.need.team.WhoCame;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Tone;

/** One team that asks, for the group: set the terms, offer skills instead, say no, and later who came. */
final class TeamVisitDetail extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient TeamDay day;
    private final transient Runnable changed;

    TeamVisitDetail(Words words, TeamDay day, Runnable changed) {
        this.words = words;
        this.day = day;
        this.changed = changed;
        var state = day.standing();
        addClassName("stack");
        var marks = new Div(new Mark(words.get("team.state." + day.state()), Words.tone(state)));
        marks.addClassName("actions");
        add(marks, new H2(day.title()), new Paragraph(words.get("need.team.asks", Words.or(day.employer()))));
        add(new Paragraph(words.texts().count("need.team.wish", day.people())), new Paragraph(Words.or(day.note())));
        add(new Paragraph(day.contactName() + ", " + day.contact()));
        if (day.reason() != null) {
            add(new Notice(Tone.WAITING, words.get("team.view.said"), day.reason()));
        }
        if (words.services().free().free(day.id())) {
            add(new Notice(Tone.WAITING, words.get("need.team.free"), words.get("need.team.free.text")));
            add(new Button(
                    words.get("need.team.reopen"),
                    click -> done(() -> words.services().free().reopen(day.id()))));
        }
        if (day.size() != null) {
            add(new H3(words.get("need.team.terms")), Words.facts(words.team().terms(day)));
        }
        if ((state == TeamState.ACCEPTED || state == TeamState.DONE)
                && !day.names().isEmpty()) {
            add(came());
        }
        if (state.open()) {
            add(terms());
            if (state != TeamState.ACCEPTED) {
                instead();
            }
            add(new Button(words.get("need.team.decline"), click -> decline()));
        }
    }

    private FormPanel<SetTerms> terms() {
        var need = words.services().needs().readOwn(day.needId());
        var size = new IntegerField(words.get("need.write.size"));
        size.setValue(day.size() == null ? need.teamSize() : day.size());
        var on = new DatePicker(words.get("need.write.team.day"));
        on.setLocale(words.texts().locale());
        on.setValue(day.day() == null ? need.starts() : day.day());
        var cost = new IntegerField(words.get("need.write.cost"));
        cost.setValue(pounds(day.costPence() == null ? need.costPence() : day.costPence()));
        var kit = field("need.team.kit", day.kit() == null ? need.kit() : day.kit());
        var bring = field("need.team.bring", day.bring() == null ? need.bring() : day.bring());
        var charge = field("need.team.charge", day.inCharge() == null ? need.inCharge() : day.inCharge());
        var form = new FormPanel<SetTerms>(
                words.texts(),
                words.get("need.team.set.send"),
                () -> new SetTerms(
                        size.getValue(),
                        on.getValue(),
                        cost.getValue() == null ? null : cost.getValue() * 100L,
                        kit.getValue(),
                        bring.getValue(),
                        charge.getValue()),
                said -> done(() -> words.services().days().terms(day.id(), said)));
        return form.section(words.get("need.team.set"), words.get("need.team.set.text"))
                .field(size, "size")
                .field(on, "day")
                .field(cost, "costPence")
                .field(kit, "kit")
                .field(bring, "bring")
                .field(charge, "inCharge");
    }

    private static @Nullable Integer pounds(@Nullable Long pence) {
        return pence == null ? null : (int) (pence / 100);
    }

    private TextField field(String key, @Nullable String value) {
        var field = new TextField(words.get(key));
        field.setValue(Words.or(value));
        return field;
    }

    private void instead() {
        var open = words.services().days().instead(day);
        if (open.isEmpty()) {
            return;
        }
        var skills = new CheckboxGroup<Need>(words.get("need.team.swap.which"));
        skills.setItems(open);
        skills.setItemLabelGenerator(Need::title);
        var form = new FormPanel<List<UUID>>(
                words.texts(),
                words.get("need.team.swap.send"),
                () -> skills.getValue().stream().map(Need::id).toList(),
                said -> done(() -> words.services().days().offerSkills(day.id(), said)));
        add(form.section(words.get("need.team.swap"), "").field(skills, "skills"));
    }

    private FormPanel<WhoCame> came() {
        var guests = new CheckboxGroup<TeamDay.Guest>(words.get("need.team.came.who"));
        guests.setItems(day.names());
        guests.setItemLabelGenerator(TeamDay.Guest::name);
        guests.setValue(Set.copyOf(day.names().stream()
                .filter(guest -> Boolean.TRUE.equals(guest.came()))
                .toList()));
        var minutes = new IntegerField(words.get("need.view.minutes"));
        var form = new FormPanel<WhoCame>(
                words.texts(),
                words.get("need.team.came.save"),
                () -> new WhoCame(
                        guests.getValue().stream().map(TeamDay.Guest::id).toList(), minutes.getValue()),
                said -> done(() -> words.services().days().came(day.id(), said)));
        return form.section(words.get("need.team.came.say"), "")
                .field(guests, "guests")
                .field(minutes, "minutes");
    }

    private void decline() {
        new SayDialog(
                        words.texts(),
                        words.get("need.team.decline"),
                        words.get("need.offer.reason.hint"),
                        words.get("need.team.decline.reason"),
                        reason -> done(() -> words.services().days().decline(day.id(), reason)))
                .open();
    }

    private void done(Runnable deed) {
        deed.run();
        Notice.done(words.get("need.done.saved"));
        changed.run();
    }
}
