package org.yourplace.csrbrokerage.need.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.need.Need;
import org.yourplace.csrbrokerage.need.NeedKind;
import org.yourplace.csrbrokerage.need.WriteNeed;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.Notice;
import org.yourplace.spi.people.Organisation;
import org.yourplace.spi.place.Codes;

/** The form for a need; what belongs to a team day alone is asked when it is one. */
final class NeedForm {
    private final Words words;
    private final @Nullable Need before;
    private final Select<Organisation> group = new Select<>();
    private final Select<String> kind = new Select<>();
    private final TextField title = new TextField();
    private final TextArea summary = new TextArea();
    private final MultiSelectComboBox<String> skills = new MultiSelectComboBox<>();
    private final Select<String> cause = new Select<>();
    private final IntegerField minutes = new IntegerField();
    private final Select<String> often = new Select<>();
    private final DatePicker starts = new DatePicker();
    private final TextField postcode = new TextField();
    private final Checkbox remote = new Checkbox();
    private final IntegerField size = new IntegerField();
    private final IntegerField cost = new IntegerField();
    private final TextField kit = new TextField();
    private final TextField bring = new TextField();
    private final TextField charge = new TextField();
    private final Checkbox seekers = new Checkbox();
    private final Checkbox draft = new Checkbox();

    NeedForm(Words words, @Nullable Need before) {
        this.words = words;
        this.before = before;
        choices();
        labels();
        if (before != null) {
            show(before);
        }
        kind.addValueChangeListener(change -> fit());
        fit();
    }

    private void choices() {
        var groups = words.services().needs().writableFor();
        group.setItems(groups);
        group.setItemLabelGenerator(Organisation::name);
        group.setValue(groups.getFirst());
        group.setVisible(groups.size() > 1 && before == null);
        kind.setItems(words.kinds().keySet());
        kind.setItemLabelGenerator(code -> words.get("need.kind." + code));
        kind.setValue(NeedKind.TRUSTEE.code());
        kind.setReadOnly(before != null);
        skills.setItems(codes("skills"));
        skills.setItemLabelGenerator(code -> label("skills", code));
        list(cause, "causes");
        list(often, "how-often");
        seekers.setValue(true);
    }

    private void list(Select<String> field, String name) {
        field.setItems(codes(name));
        field.setItemLabelGenerator(code -> code == null ? words.get("need.write.none") : label(name, code));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(words.get("need.write.none"));
    }

    private List<String> codes(String name) {
        return words.services().core().codes().list(name).stream()
                .map(Codes.Code::code)
                .toList();
    }

    private String label(String name, String code) {
        return words.services().core().codes().label(name, code, words.texts().locale());
    }

    private void labels() {
        group.setLabel(words.get("need.view.group"));
        kind.setLabel(words.get("need.kind"));
        title.setLabel(words.get("need.write.title"));
        title.setHelperText(words.get("need.write.title.hint"));
        summary.setLabel(words.get("need.what-for"));
        summary.setHelperText(words.get("need.write.summary.hint"));
        skills.setLabel(words.get("need.skills"));
        cause.setLabel(words.get("need.find.cause"));
        minutes.setLabel(words.get("need.view.minutes"));
        often.setLabel(words.get("need.write.often"));
        starts.setLabel(words.get("need.when"));
        postcode.setLabel(words.get("need.write.postcode"));
        postcode.setHelperText(words.get("need.write.postcode.hint"));
        remote.setLabel(words.get("need.write.home"));
        size.setLabel(words.get("need.write.size"));
        cost.setLabel(words.get("need.write.cost"));
        cost.setHelperText(words.get("need.write.cost.hint"));
        kit.setLabel(words.get("need.team.kit"));
        bring.setLabel(words.get("need.team.bring"));
        charge.setLabel(words.get("need.team.charge"));
        seekers.setLabel(words.get("need.write.seekers"));
        draft.setLabel(words.get("need.write.later"));
        draft.setVisible(before == null || before.status().equals("draft"));
    }

    private void fit() {
        boolean team = NeedKind.TEAM_DAY.code().equals(kind.getValue());
        List.<Component>of(size, cost, kit, bring, charge).forEach(field -> field.setVisible(team));
        List.<Component>of(often, remote).forEach(field -> field.setVisible(!team));
    }

    private void show(Need need) {
        kind.setValue(need.kind());
        title.setValue(need.title());
        summary.setValue(need.summary());
        skills.setValue(Set.copyOf(need.skills()));
        cause.setValue(need.cause());
        minutes.setValue(need.minutes());
        often.setValue(need.howOften());
        starts.setValue(need.starts());
        postcode.setValue(Words.or(need.postcode()));
        remote.setValue(need.remote());
        size.setValue(need.teamSize());
        cost.setValue(need.costPence() == null ? null : (int) (need.costPence() / 100));
        kit.setValue(Words.or(need.kit()));
        bring.setValue(Words.or(need.bring()));
        charge.setValue(Words.or(need.inCharge()));
        seekers.setValue(need.seekers());
        draft.setValue(need.status().equals("draft"));
    }

    Component panel() {
        var form = new FormPanel<WriteNeed>(words.texts(), words.get("need.write.save"), this::said, this::save);
        form.section(words.get("need.view.what"), words.get("need.no-cash"))
                .field(group, "organisationId")
                .field(kind, "kind")
                .field(title, "title")
                .field(summary, "summary")
                .field(skills, "skills")
                .field(cause, "cause");
        form.section(words.get("need.view.where"), "")
                .field(minutes, "minutes")
                .field(often, "howOften")
                .field(starts, "starts")
                .field(postcode, "postcode")
                .field(remote, "remote")
                .field(size, "teamSize")
                .field(cost, "costPence")
                .field(kit, "kit")
                .field(bring, "bring")
                .field(charge, "inCharge")
                .field(seekers, "seekers")
                .field(draft, "draft");
        var here = before == null
                ? words.context().here()
                : words.context().here(before.id().toString());
        var cancel = new Anchor(here, words.get("view.cancel"));
        cancel.addClassName("quiet-link");
        form.button(cancel);
        return form;
    }

    private WriteNeed said() {
        boolean team = NeedKind.TEAM_DAY.code().equals(kind.getValue());
        return new WriteNeed(
                before == null ? group.getValue().id() : null,
                kind.getValue(),
                title.getValue(),
                summary.getValue(),
                List.copyOf(skills.getValue()),
                cause.getValue(),
                minutes.getValue(),
                team ? null : often.getValue(),
                starts.getValue(),
                remote.getValue() && !team ? null : postcode.getValue(),
                remote.getValue() && !team,
                before == null ? null : before.areaServed(),
                team ? size.getValue() : null,
                team && cost.getValue() != null ? cost.getValue() * 100L : null,
                team ? kit.getValue() : null,
                bring.getValue(),
                charge.getValue(),
                seekers.getValue(),
                draft.getValue(),
                before == null ? null : before.version());
    }

    private void save(WriteNeed said) {
        var needs = words.services().needs();
        var kept = before == null ? needs.write(said) : needs.rewrite(before.id(), before.version(), said);
        Notice.done(words.get("need.done." + (kept.status().equals("submitted") ? "submitted" : "saved")));
        words.context().go(words.context().here(kept.id().toString()));
    }
}
