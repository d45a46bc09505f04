package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.people.Organisation;
import org.yourplace.spi.place.Area;
import org.yourplace.spi.place.AreaKind;
import org.yourplace.spi.place.Codes;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.WriteOpportunity;
import org.yourplace.volunteeringbank.sheet.Sheet;
import org.yourplace.volunteeringbank.template.RoleTemplate;

/** The fields of a listing: what they are called, what can be chosen, how a listing fills them and how they make a command. */
final class ListingFields {
    private final PageTexts texts;
    private final Codes codes;

    final Select<Organisation> organisation = new Select<>();
    final TextField title = new TextField();
    final TextField summary = new TextField();
    final TextArea description = new TextArea();
    final WhenFields when;
    final Checkbox remote = new Checkbox();
    final TextField postcode = new TextField();
    final IntegerField places = new IntegerField();
    final Select<String> cause = new Select<>();
    final MultiSelectComboBox<String> skills = new MultiSelectComboBox<>();
    final CheckboxGroup<String> expenses = new CheckboxGroup<>();
    final CheckboxGroup<String> access = new CheckboxGroup<>();
    final IntegerField minimumAge = new IntegerField();
    final CheckboxGroup<String> checks = new CheckboxGroup<>();
    final MultiSelectComboBox<Area> areaServed = new MultiSelectComboBox<>();
    final Select<String> visibility = new Select<>();
    final Checkbox noJobReplaced = new Checkbox();
    private final List<Area> areas;
    private final List<Organisation> organisations;

    ListingFields(PageTexts texts, Bank bank) {
        this.texts = texts;
        this.codes = bank.core().codes();
        this.when = new WhenFields(texts, bank);
        this.areas = new ArrayList<>(bank.core().places().areas(AreaKind.WARD));
        this.areas.addAll(bank.core().places().areas(AreaKind.LSOA));
        this.organisations = bank.listings().writableFor();
        words();
        where();
        choices();
    }

    private void words() {
        organisation.setLabel(say("organisation"));
        organisation.setItems(organisations);
        organisation.setItemLabelGenerator(Organisation::name);
        organisation.setValue(organisations.getFirst());
        title.setLabel(say("title"));
        title.setHelperText(say("title.help"));
        title.setMaxLength(120);
        title.addClassName("wide");
        description.setLabel(say("description"));
        description.setHelperText(say("description.help"));
        description.setMaxLength(5_000);
        description.setMinRows(4);
        description.addClassName("wide");
        summary.setLabel(say("summary"));
        summary.setHelperText(say("summary.help"));
        summary.setMaxLength(300);
        summary.addClassName("wide");
        noJobReplaced.setLabel(say("no-job"));
        noJobReplaced.addClassName("wide");
    }

    private void where() {
        remote.setLabel(say("remote"));
        remote.addClassName("wide");
        remote.addValueChangeListener(change -> postcode.setEnabled(!change.getValue()));
        postcode.setLabel(say("postcode"));
        postcode.setHelperText(say("postcode.help"));
        postcode.setMaxLength(10);
        places.setLabel(say("places"));
        places.setHelperText(say("places.help"));
        places.setMin(1);
        places.setMax(10_000);
    }

    private void choices() {
        select(cause, "cause", "causes");
        skills.setLabel(say("skills"));
        skills.setItems(listed("skills"));
        skills.setItemLabelGenerator(code -> codes.label("skills", code, texts.locale()));
        group(expenses, "expenses", "expenses");
        group(access, "access", "access");
        group(checks, "checks", "checks");
        minimumAge.setLabel(say("age"));
        minimumAge.setHelperText(say("age.help"));
        minimumAge.setMin(0);
        minimumAge.setMax(99);
        areaServed.setLabel(say("served"));
        areaServed.setHelperText(say("served.help"));
        areaServed.setItems(areas);
        areaServed.setItemLabelGenerator(
                area -> texts.get(area.kind() == AreaKind.WARD ? "ui.form.ward" : "ui.form.lsoa", area.name()));
        visibility.setLabel(say("visibility"));
        visibility.setItems("public", "partnership", "private");
        visibility.setItemLabelGenerator(code -> say("visibility." + code));
        visibility.setValue("public");
    }

    private void select(Select<String> field, String name, String list) {
        field.setLabel(say(name));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(texts.get("ui.form.none"));
        field.setItems(listed(list));
        field.setItemLabelGenerator(
                code -> code == null ? texts.get("ui.form.none") : codes.label(list, code, texts.locale()));
    }

    private void group(CheckboxGroup<String> field, String name, String list) {
        field.setLabel(say(name));
        field.setItems(listed(list));
        field.setItemLabelGenerator(code -> codes.label(list, code, texts.locale()));
        field.addClassName("wide");
    }

    private List<String> listed(String list) {
        return codes.list(list).stream().map(Codes.Code::code).toList();
    }

    private String say(String key) {
        return texts.get("ui.form." + key);
    }

    /** Whether there is more than one organisation to write for. */
    boolean choosesOrganisation() {
        return organisations.size() > 1;
    }

    void show(OpportunityDetails listing) {
        organisations.stream()
                .filter(one -> one.id().equals(listing.organisation().id()))
                .findFirst()
                .ifPresent(organisation::setValue);
        organisation.setReadOnly(true);
        title.setValue(listing.title());
        summary.setValue(text(listing.summary()));
        description.setValue(listing.description());
        when.show(listing);
        remote.setValue(listing.remote());
        postcode.setValue(text(listing.postcode()));
        places.setValue(listing.places());
        cause.setValue(listing.cause());
        skills.setValue(listing.skills());
        expenses.setValue(new LinkedHashSet<>(listing.expenses()));
        access.setValue(new LinkedHashSet<>(listing.access()));
        minimumAge.setValue(listing.minimumAge());
        checks.setValue(new LinkedHashSet<>(listing.checks()));
        areaServed.setValue(areas.stream()
                .filter(area -> listing.areaServed().contains(area.code()))
                .toList());
        visibility.setValue(listing.visibility());
        noJobReplaced.setValue(listing.noJobReplaced());
    }

    /** Says what a role that many ask for usually says; what the writer alone knows stays as it is. */
    void begin(RoleTemplate role) {
        title.setValue(role.title());
        summary.setValue(role.summary());
        description.setValue(role.description());
        when.begin(role);
        remote.setValue(role.remote());
        cause.setValue(role.cause());
        skills.setValue(role.skills());
        expenses.setValue(new LinkedHashSet<>(role.expenses()));
        access.setValue(new LinkedHashSet<>(role.access()));
        minimumAge.setValue(role.minimumAge());
        checks.setValue(new LinkedHashSet<>(role.checks()));
    }

    WriteOpportunity command(@Nullable String status, @Nullable Long version, Sheet sheet) {
        return new WriteOpportunity(
                organisationId(),
                title.getValue().strip(),
                absent(summary.getValue()),
                description.getValue().strip(),
                cause.getValue(),
                List.copyOf(skills.getValue()),
                when.commitment.getValue(),
                when.minutes.getValue(),
                when.oftenOrNull(),
                when.partsOfTheWeek(),
                when.from(),
                when.until(),
                remote.getValue() ? null : absent(postcode.getValue()),
                remote.getValue(),
                areaServed.getValue().stream().map(Area::code).toList(),
                places.getValue(),
                inOrder("expenses", expenses.getValue()),
                inOrder("access", access.getValue()),
                minimumAge.getValue(),
                inOrder("checks", checks.getValue()),
                noJobReplaced.getValue(),
                visibility.getValue(),
                status,
                version,
                when.pattern(),
                sheet);
    }

    private @Nullable UUID organisationId() {
        var chosen = organisation.getValue();
        return chosen == null ? null : chosen.id();
    }

    /** Chosen codes in the order of their list. */
    private List<String> inOrder(String list, Collection<String> chosen) {
        return listed(list).stream().filter(chosen::contains).toList();
    }

    private static @Nullable String absent(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
