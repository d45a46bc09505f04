package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.volunteeringbank.dbs.WhichCheck;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.Status;
import org.yourplace.volunteeringbank.listing.WriteOpportunity;
import org.yourplace.volunteeringbank.template.RoleTemplate;

/** The form for a listing: six questions that every listing needs, then the rest, which has defaults, then the declaration. */
final class ListingForm {
    private final ViewContext context;
    private final Bank bank;
    private final PageTexts texts;
    private final @Nullable OpportunityDetails before;
    private final ListingFields fields;
    private final SheetFields sheet;
    private @Nullable Status wanted;

    ListingForm(ViewContext context, Bank bank, @Nullable OpportunityDetails before) {
        this.context = context;
        this.bank = bank;
        this.texts = context.texts();
        this.before = before;
        this.fields = new ListingFields(texts, bank);
        this.sheet = new SheetFields(texts);
        if (before != null) {
            fields.show(before);
            bank.listings().sheet(before.id()).ifPresent(said -> sheet.show(said.said()));
        }
    }

    Component panel() {
        boolean live = before != null && before.status().equals(Status.LIVE.code());
        var form = new FormPanel<WriteOpportunity>(
                texts, texts.get(live ? "ui.save" : "ui.publish"), this::command, this::hand);
        if (before == null) form.show(start());
        sixQuestions(form);
        theRest(form);
        form.section(texts.get("sheet.heading"), texts.get("sheet.help"));
        sheet.into(form, new CheckAnswer(texts, bank, this::work));
        form.section(texts.get("ui.form.declaration"), texts.get("ui.form.declaration.help"))
                .field(fields.noJobReplaced, "noJobReplaced");
        if (!live) form.button(draft(form));
        form.button(cancel());
        return form;
    }

    /** A role to start from. Choosing one fills in its usual answers. */
    private Component start() {
        var roles = new Select<RoleTemplate>();
        roles.setLabel(texts.get("ui.form.start"));
        roles.setHelperText(texts.get("ui.form.start.help"));
        roles.setEmptySelectionAllowed(true);
        roles.setEmptySelectionCaption(texts.get("ui.form.start.none"));
        roles.setItems(RoleTemplate.all());
        roles.setItemLabelGenerator(
                role -> role == null ? texts.get("ui.form.start.none") : texts.get("template." + role.id()));
        roles.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                fields.begin(chosen.getValue());
                sheet.show(chosen.getValue().sheet());
            }
        });
        return roles;
    }

    private void sixQuestions(FormPanel<WriteOpportunity> form) {
        form.section(texts.get("ui.form.six"), texts.get("ui.form.six.help"));
        if (fields.choosesOrganisation()) form.field(fields.organisation, "organisationId");
        form.field(fields.title, "title")
                .field(fields.description, "description")
                .field(fields.when.commitment, "commitment")
                .field(fields.when.repeats, "repeats")
                .field(fields.when.starts, "starts")
                .field(fields.when.ends, "ends")
                .field(fields.when.times, "times")
                .field(fields.when.minutes, "minutes")
                .field(fields.when.howOften, "howOften")
                .field(fields.remote, "remote")
                .field(fields.postcode, "postcode")
                .field(fields.places, "places");
    }

    private void theRest(FormPanel<WriteOpportunity> form) {
        form.section(texts.get("ui.form.rest"), texts.get("ui.form.rest.help"))
                .field(fields.summary, "summary")
                .field(fields.cause, "cause")
                .field(fields.skills, "skills")
                .field(fields.expenses, "expenses")
                .field(fields.access, "access")
                .field(fields.minimumAge, "minimumAge")
                .field(fields.checks, "checks")
                .field(fields.areaServed, "areaServed")
                .field(fields.visibility, "visibility");
    }

    private WhichCheck.Asked work() {
        return new WhichCheck.Asked(sheet.sheet().work(), fields.when.firstDay());
    }

    private WriteOpportunity command() {
        var status = wanted != null ? wanted.code() : before == null || !isSettled() ? Status.LIVE.code() : null;
        var said = Status.DRAFT.code().equals(status)
                ? sheet.sheet()
                : sheet.sheet().answered();
        return fields.command(status, before == null ? null : before.version(), said);
    }

    /** Whether saving leaves its state alone. */
    private boolean isSettled() {
        return before != null && before.status().equals(Status.LIVE.code());
    }

    private void hand(WriteOpportunity command) {
        var done = before == null
                ? bank.listings().write(command)
                : bank.listings().rewrite(before.id(), before.version(), command);
        Notice.done(texts.get("ui.saved." + done.status()));
        context.go(context.here(done.id().toString()));
    }

    private Button draft(FormPanel<WriteOpportunity> form) {
        return new Button(texts.get("ui.save-draft"), click -> {
            wanted = Status.DRAFT;
            form.submit();
            wanted = null;
        });
    }

    private Component cancel() {
        var cancel = new Anchor(
                before == null ? context.here() : context.here(before.id().toString()), texts.get("view.cancel"));
        cancel.addClassName("quiet-link");
        return cancel;
    }
}
