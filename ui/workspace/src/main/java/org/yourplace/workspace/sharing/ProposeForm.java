package org.yourplace.workspace.sharing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.List;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.platform.agreements.Agreements;
import org.yourplace.platform.agreements.Basis;
import org.yourplace.platform.agreements.Proposal;
import org.yourplace.platform.directory.Tenant;

/** What an organisation proposes to another: with whom, which columns of what, for what, on which basis, from when until when. */
final class ProposeForm {
    private static final int MOST_PURPOSE = 500;
    private static final int USUAL_MONTHS = 6;

    private final ViewContext context;
    private final Agreements agreements;
    private final PageTexts texts;
    private final List<Agreements.Choice> choices;
    private final Select<Tenant> with = new Select<>();
    private final RadioButtonGroup<Boolean> gives = new RadioButtonGroup<>();
    private final Select<Agreements.Choice> dataset = new Select<>();
    private final CheckboxGroup<String> columns = new CheckboxGroup<>();
    private final TextArea purpose = new TextArea();
    private final RadioButtonGroup<Basis> basis = new RadioButtonGroup<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();

    ProposeForm(ViewContext context, Agreements agreements) {
        this.context = context;
        this.agreements = agreements;
        this.texts = context.texts();
        this.choices = agreements.choices();
        who();
        what();
        why();
        when();
    }

    private void who() {
        with.setLabel(texts.get("agreements.form.with"));
        with.setItems(agreements.partners());
        with.setItemLabelGenerator(Tenant::name);
        gives.setLabel(texts.get("agreements.form.gives"));
        gives.setItems(true, false);
        gives.setItemLabelGenerator(ours -> texts.get(ours ? "agreements.we-give.long" : "agreements.we-read.long"));
        gives.setValue(true);
        gives.addThemeName("vertical");
    }

    private void what() {
        dataset.setLabel(texts.get("agreements.form.dataset"));
        dataset.addClassName("wide");
        dataset.setItems(choices);
        dataset.setItemLabelGenerator(choice -> choice.offered().name(texts.locale()));
        columns.setLabel(texts.get("agreements.form.columns"));
        columns.setHelperText(texts.get("agreements.form.columns.help"));
        columns.addThemeName("vertical");
        columns.addClassName("wide");
        dataset.addValueChangeListener(change -> show(change.getValue()));
        dataset.setValue(choices.getFirst());
    }

    /** Every column with what it holds: about a person, the organisation's own, or public anyway. */
    private void show(Agreements.Choice choice) {
        columns.setItems(choice.classes().keySet());
        columns.setItemLabelGenerator(key -> texts.get(
                "agreements.column",
                choice.offered().column(texts.locale(), key),
                texts.get("class." + choice.classes().get(key))));
    }

    private void why() {
        purpose.setLabel(texts.get("agreements.form.purpose"));
        purpose.setHelperText(texts.get("agreements.form.purpose.help"));
        purpose.setMaxLength(MOST_PURPOSE);
        purpose.setMinRows(2);
        purpose.addClassName("wide");
        basis.setLabel(texts.get("agreements.form.basis"));
        basis.setItems(Arrays.asList(Basis.values()));
        basis.setItemLabelGenerator(one -> texts.get("basis." + one.code()));
        basis.addThemeName("vertical");
        basis.addClassName("wide");
    }

    private void when() {
        var today = java.time.LocalDate.now(context.clock());
        from.setLabel(texts.get("agreements.form.from"));
        from.setLocale(texts.locale());
        from.setValue(today);
        until.setLabel(texts.get("agreements.form.until"));
        until.setHelperText(texts.get("agreements.form.until.help"));
        until.setLocale(texts.locale());
        until.setMin(today);
        until.setValue(today.plusMonths(USUAL_MONTHS));
    }

    Component panel() {
        var cancel = new Anchor(context.here(), texts.get("view.cancel"));
        cancel.addClassName("quiet-link");
        return new FormPanel<>(texts, texts.get("agreements.form.propose"), this::proposal, this::hand)
                .section(texts.get("agreements.form.who"), "")
                .field(with, "with")
                .field(gives, "gives")
                .section(texts.get("agreements.form.what"), texts.get("agreements.form.what.help"))
                .field(dataset, "dataset")
                .field(columns, "columns")
                .section(texts.get("agreements.form.why"), texts.get("agreements.form.why.help"))
                .field(purpose, "purpose")
                .field(basis, "basis")
                .section(texts.get("agreements.form.when"), "")
                .field(from, "from")
                .field(until, "until")
                .button(cancel);
    }

    private Proposal proposal() {
        return new Proposal(
                with.getValue() == null ? "" : with.getValue().slug(),
                gives.getValue(),
                dataset.getValue() == null ? "" : dataset.getValue().offered().code(),
                List.copyOf(columns.getValue()),
                purpose.getValue(),
                basis.getValue() == null ? "" : basis.getValue().code(),
                from.getValue(),
                until.getValue());
    }

    private void hand(Proposal proposal) {
        var made = agreements.propose(proposal);
        Notice.done(texts.get("agreements.proposed"));
        context.go(context.here(made.id().toString()));
    }
}
