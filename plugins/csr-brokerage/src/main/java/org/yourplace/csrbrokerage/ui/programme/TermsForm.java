package org.yourplace.csrbrokerage.ui.programme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.stream.Stream;
import org.yourplace.csrbrokerage.programme.Contract;
import org.yourplace.csrbrokerage.programme.Grade;
import org.yourplace.csrbrokerage.programme.StaffMember;
import org.yourplace.csrbrokerage.programme.StaffService;
import org.yourplace.csrbrokerage.programme.WriteTerms;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.Notice;
import org.yourplace.spi.web.IfMatch;

/** Somebody's grade and hours, as who runs the programme writes them. */
final class TermsForm {
    private final StaffService staff;
    private final ProgrammeWords words;
    private final StaffMember before;
    private final Runnable saved;
    private final Checkbox councillor = new Checkbox();
    private final ComboBox<String> grade = new ComboBox<>();
    private final Select<String> contract = new Select<>();
    private final NumberField weekly;
    private final NumberField fullTime;
    private final DatePicker starts;
    private final DatePicker ends;
    private final ComboBox<String> site = new ComboBox<>();

    TermsForm(StaffService staff, ProgrammeWords words, StaffMember before, Runnable saved) {
        this.staff = staff;
        this.words = words;
        this.before = before;
        this.saved = saved;
        councillor.setLabel(words.get("councillor"));
        councillor.addClassName("wide");
        free(
                grade,
                words.get("grade"),
                staff.grades().stream().map(Grade::grade).toList(),
                before.grade());
        grade.setHelperText(words.get("grade.help"));
        contract.setLabel(words.get("contract"));
        contract.setItems(Stream.of(Contract.values()).map(Contract::code).toList());
        contract.setItemLabelGenerator(words::contract);
        weekly = Fields.hours(words.get("weekly"));
        fullTime = Fields.hours(words.get("full-time"));
        fullTime.setHelperText(words.get("full-time.help"));
        starts = Fields.day(words.texts(), words.get("starts"));
        ends = Fields.day(words.texts(), words.get("ends"));
        free(site, words.get("site"), staff.sites(), before.site());
        councillor.addValueChangeListener(change -> follow());
        show();
    }

    /** What is on the list, or something new. */
    static void free(
            ComboBox<String> field,
            String label,
            java.util.List<String> known,
            @org.jspecify.annotations.Nullable String value) {
        field.setLabel(label);
        field.setItems(Stream.concat(known.stream(), Stream.ofNullable(value))
                .distinct()
                .toList());
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(typed -> field.setValue(typed.getDetail()));
        field.setClearButtonVisible(true);
        field.setValue(value);
    }

    private void show() {
        councillor.setValue(before.councillor());
        contract.setValue(before.contract() == null ? Contract.PERMANENT.code() : before.contract());
        Fields.show(weekly, before.weeklyMinutes());
        Fields.show(fullTime, before.fullTimeMinutes());
        starts.setValue(before.startsOn());
        ends.setValue(before.endsOn());
        follow();
    }

    /** Of a councillor nothing else is asked. */
    private void follow() {
        boolean asked = !councillor.getValue();
        Stream.<Component>of(grade, contract, weekly, fullTime, starts, ends, site)
                .forEach(field -> field.setVisible(asked));
    }

    Component panel() {
        return new FormPanel<WriteTerms>(words.texts(), words.get("save"), this::said, this::save)
                .section(words.get("terms"), words.get("terms.help"))
                .field(councillor, "councillor")
                .field(grade, "grade")
                .field(contract, "contract")
                .field(weekly, "weeklyMinutes")
                .field(fullTime, "fullTimeMinutes")
                .field(starts, "startsOn")
                .field(ends, "endsOn")
                .field(site, "site");
    }

    private WriteTerms said() {
        boolean asked = !councillor.getValue();
        return new WriteTerms(
                councillor.getValue(),
                asked ? grade.getValue() : before.grade(),
                contract.getValue(),
                asked ? Fields.minutes(weekly) : before.weeklyMinutes(),
                asked ? Fields.minutes(fullTime) : before.fullTimeMinutes(),
                starts.getValue(),
                ends.getValue(),
                site.getValue());
    }

    private void save(WriteTerms said) {
        staff.write(before.id(), new IfMatch(before.version()), said);
        Notice.done(words.get("terms.saved", before.name()));
        saved.run();
    }
}
