package org.yourplace.csrbrokerage.ui.programme;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.programme.Contract;
import org.yourplace.csrbrokerage.programme.WriteRule;

/** One line of the policy in its editor: who, how many hours paid and unpaid, and from when. */
final class RuleLine extends Div {
    private static final long serialVersionUID = 1L;

    private final ComboBox<String> grade = new ComboBox<>();
    private final Select<String> contract = new Select<>();
    private final NumberField paid;
    private final NumberField unpaid;
    private final DatePicker opens;
    private final Button remove = new Button();
    private final transient ProgrammeWords words;

    RuleLine(ProgrammeWords words, List<String> grades, @Nullable WriteRule said, Runnable changed, Runnable removed) {
        this.words = words;
        addClassNames("form-grid", "inset");
        getElement().setAttribute("role", "group");
        TermsForm.free(grade, words.get("for-grade"), grades, said == null ? null : said.grade());
        grade.setPlaceholder(words.get("every-grade"));
        contract.setLabel(words.get("contract"));
        contract.setEmptySelectionAllowed(true);
        contract.setEmptySelectionCaption(words.get("every-contract"));
        contract.setItems(Stream.of(Contract.values()).map(Contract::code).toList());
        contract.setItemLabelGenerator(code -> code == null ? words.get("every-contract") : words.contract(code));
        paid = Fields.hours(words.get("paid-hours"));
        unpaid = Fields.hours(words.get("unpaid-hours"));
        opens = Fields.day(words.texts(), words.get("opens"));
        remove.addThemeName("tertiary");
        remove.addClickListener(click -> removed.run());
        if (said != null) {
            contract.setValue(said.contract());
            Fields.show(paid, said.paidMinutes());
            Fields.show(unpaid, said.unpaidMinutes());
            opens.setValue(said.opensOn());
        }
        grade.addValueChangeListener(change -> changed.run());
        contract.addValueChangeListener(change -> changed.run());
        paid.addValueChangeListener(change -> changed.run());
        unpaid.addValueChangeListener(change -> changed.run());
        opens.addValueChangeListener(change -> changed.run());
        add(grade, contract, paid, unpaid, opens, remove);
    }

    /** Its place in the list, for who hears it. */
    void number(int place, boolean removable) {
        getElement().setAttribute("aria-label", words.get("line", place));
        remove.setText(words.get("line.remove"));
        remove.setAriaLabel(words.get("line.remove.number", place));
        remove.setVisible(removable);
    }

    void begin() {
        grade.focus();
    }

    WriteRule said() {
        return new WriteRule(
                grade.getValue(), contract.getValue(), Fields.minutes(paid), Fields.minutes(unpaid), opens.getValue());
    }
}
