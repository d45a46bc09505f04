package org.yourplace.csrbrokerage.ui.programme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.programme.Grade;
import org.yourplace.csrbrokerage.programme.PolicyDetails;
import org.yourplace.csrbrokerage.programme.Promise;
import org.yourplace.csrbrokerage.programme.WritePolicy;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.HelpText;
import org.yourplace.kit.view.Notice;
import org.yourplace.spi.place.Area;
import org.yourplace.spi.web.IfMatch;

/** The editor of a draft: who has how much, from when, and by which rules. Saved, it can be tried out before it is published. */
final class PolicyForm {
    private static final int APRIL = 4;
    private static final int LAST_DAY = 28;

    private final PolicyDesk desk;
    private final ProgrammeWords words;
    private final @Nullable PolicyDetails before;
    private final TextField name = new TextField();
    private final DatePicker starts;
    private final RulesField rules;
    private final Select<Integer> month = new Select<>();
    private final IntegerField day = new IntegerField();
    private final Checkbox shareHours = new Checkbox();
    private final Checkbox shareStart = new Checkbox();
    private final NumberField carry;
    private final IntegerField notice = new IntegerField();
    private final MultiSelectComboBox<String> sites = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Area> areas = new MultiSelectComboBox<>();
    private final TextArea counts = new TextArea();
    private final TextArea promise = new TextArea();
    private final TextField reference = new TextField();
    private final NumberField promised;
    private final DatePicker by;

    /** @param before the draft, or what a new one begins with; absent: nothing */
    PolicyForm(PolicyDesk desk, @Nullable PolicyDetails before) {
        this.desk = desk;
        this.words = desk.words();
        this.before = before;
        starts = Fields.day(words.texts(), words.get("starts-on"));
        rules = new RulesField(
                words, desk.staff().grades().stream().map(Grade::grade).toList());
        carry = Fields.hours(words.get("carry"));
        promised = Fields.hours(words.get("promise.hours"));
        by = Fields.day(words.texts(), words.get("promise.by"));
        what();
        rest();
        if (before != null) {
            show(before);
        }
    }

    private void what() {
        name.setLabel(words.get("policy.name"));
        name.setHelperText(words.get("policy.name.help"));
        name.setMaxLength(120);
        starts.setHelperText(words.get("starts-on.help"));
        month.setLabel(words.get("year-month"));
        month.setItems(IntStream.rangeClosed(1, 12).boxed().toList());
        month.setItemLabelGenerator(words::month);
        month.setValue(APRIL);
        day.setLabel(words.get("year-day"));
        day.setMin(1);
        day.setMax(LAST_DAY);
        day.setValue(1);
        day.setHelperText(words.get("year.help"));
        shareHours.setLabel(words.get("share-hours"));
        shareHours.setValue(true);
        shareStart.setLabel(words.get("share-start"));
        shareStart.setValue(true);
        carry.setHelperText(words.get("carry.help"));
        notice.setLabel(words.get("notice"));
        notice.setHelperText(words.get("notice.help"));
        notice.setMin(0);
        notice.setMax(60);
        notice.setValue(5);
    }

    private void rest() {
        sites.setLabel(words.get("sites"));
        sites.setHelperText(words.get("sites.help"));
        sites.setItems(
                Stream.concat(desk.staff().sites().stream(), before == null ? Stream.of() : before.sites().stream())
                        .distinct()
                        .toList());
        areas.setLabel(words.get("areas"));
        areas.setHelperText(words.get("areas.help"));
        areas.setItems(desk.wards());
        areas.setItemLabelGenerator(Area::name);
        counts.setLabel(words.get("counts"));
        counts.setHelperText(words.get("counts.help"));
        counts.setMaxLength(1_000);
        counts.addClassName("wide");
        promise.setLabel(words.get("promise.text"));
        promise.setMaxLength(500);
        promise.addClassName("wide");
        reference.setLabel(words.get("promise.reference"));
        reference.setMaxLength(80);
    }

    private void show(PolicyDetails policy) {
        name.setValue(policy.name());
        starts.setValue(policy.startsOn());
        rules.setValue(policy.rules());
        month.setValue(policy.yearMonth());
        day.setValue(policy.yearDay());
        shareHours.setValue(policy.shareHours());
        shareStart.setValue(policy.shareStart());
        Fields.show(carry, policy.carryOverMinutes());
        notice.setValue(policy.noticeWorkingDays());
        sites.setValue(new LinkedHashSet<>(policy.sites()));
        areas.setValue(new LinkedHashSet<>(desk.wards().stream()
                .filter(ward -> policy.areas().contains(ward.code()))
                .toList()));
        counts.setValue(Objects.requireNonNullElse(policy.counts(), ""));
        var said = policy.promise();
        if (said != null) {
            promise.setValue(said.text());
            reference.setValue(Objects.requireNonNullElse(said.reference(), ""));
            Fields.show(promised, said.minutes());
            by.setValue(said.by());
        }
    }

    Component panel() {
        var form = new FormPanel<WritePolicy>(words.texts(), words.get("save-draft"), this::said, this::save);
        form.section(words.get("section.what"), words.get("section.what.help"))
                .field(name, "name")
                .field(starts, "startsOn")
                .field(rules, "rules");
        form.section(words.get("section.year"), words.get("section.year.help"))
                .field(month, "yearMonth")
                .field(day, "yearDay")
                .field(carry, "carryOverMinutes")
                .field(notice, "noticeWorkingDays")
                .field(shareHours, "shareHours")
                .field(shareStart, "shareStart");
        form.section(words.get("section.counts"), words.get("section.counts.help"))
                .field(counts, "counts")
                .field(sites, "sites")
                .field(areas, "areas")
                .show(new HelpText(words.get("duties"), words.get("duties.text")));
        form.section(words.get("section.promise"), words.get("section.promise.help"))
                .field(promise, "promise")
                .field(reference, "reference")
                .field(promised, "minutes")
                .field(by, "by");
        var cancel = new Anchor(
                edits()
                        ? desk.context().here(before.id().toString())
                        : desk.context().here(),
                words.texts().get("view.cancel"));
        cancel.addClassName("quiet-link");
        return form.button(cancel);
    }

    private boolean edits() {
        return before != null && before.draft();
    }

    private WritePolicy said() {
        return new WritePolicy(
                name.getValue(),
                starts.getValue(),
                month.getValue(),
                day.getValue(),
                shareHours.getValue(),
                shareStart.getValue(),
                Fields.minutes(carry),
                notice.getValue(),
                List.copyOf(sites.getValue()),
                codes(),
                counts.getValue(),
                promise(),
                rules.said());
    }

    /** Those that were chosen, and those that the list does not know any more. */
    private List<String> codes() {
        var codes = new ArrayList<>(areas.getValue().stream().map(Area::code).toList());
        if (before != null) {
            var known = desk.wards().stream().map(Area::code).toList();
            before.areas().stream().filter(code -> !known.contains(code)).forEach(codes::add);
        }
        return codes;
    }

    private @Nullable Promise promise() {
        boolean nothing = promise.isEmpty() && reference.isEmpty() && promised.isEmpty() && by.isEmpty();
        return nothing
                ? null
                : new Promise(promise.getValue(), reference.getValue(), Fields.minutes(promised), by.getValue());
    }

    private void save(WritePolicy said) {
        var kept = edits()
                ? desk.policies().change(before.id(), new IfMatch(before.version()), said)
                : desk.policies().add(said);
        Notice.done(words.get("draft.saved"));
        desk.context().go(desk.context().here(kept.id().toString()));
    }
}
