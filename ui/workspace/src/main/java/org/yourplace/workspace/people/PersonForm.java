package org.yourplace.workspace.people;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.platform.members.Person;
import org.yourplace.platform.members.Person.Named;
import org.yourplace.platform.members.PersonEntry;
import org.yourplace.spi.who.Role;

/** The fields of somebody's place: the same to invite and to change. */
final class PersonForm {
    private final ViewContext context;
    private final Office office;
    private final Words words;
    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final TextField title = new TextField();
    private final TextField number = new TextField();
    private final CheckboxGroup<String> roles = new CheckboxGroup<>();
    private final MultiSelectComboBox<String> featureRoles = new MultiSelectComboBox<>();
    private final ComboBox<Named> manager;
    private final MultiSelectComboBox<Named> teams = new MultiSelectComboBox<>();

    /** @param person as they are; absent: somebody new */
    PersonForm(ViewContext context, Office office, Words words, @Nullable Person person) {
        this.context = context;
        this.office = office;
        this.words = words;
        this.manager = new PeoplePicker(office, person == null ? null : person.id()).field();
        label();
        if (person == null) {
            roles.setValue(java.util.Set.of(Role.MEMBER.code()));
        } else {
            fill(person);
        }
    }

    private void label() {
        name.setLabel(say("people.name"));
        name.setMaxLength(120);
        name.setRequiredIndicatorVisible(true);
        email.setLabel(say("people.email"));
        email.setMaxLength(254);
        title.setLabel(say("people.job"));
        title.setMaxLength(120);
        number.setLabel(say("people.number"));
        number.setHelperText(say("people.number.help"));
        number.setMaxLength(64);
        manager.setLabel(say("people.manager"));
        teams.setLabel(say("people.teams"));
        teams.setItems(office.teams().list().stream()
                .map(team -> new Named(team.id(), team.name()))
                .toList());
        teams.setItemLabelGenerator(Named::name);
        roles.setLabel(say("people.roles.all"));
        roles.setItems(words.roles().keySet());
        roles.setItemLabelGenerator(words::role);
        roles.addClassName("wide");
        featureRoles.setLabel(say("people.roles.one"));
        featureRoles.setHelperText(say("people.roles.one.help"));
        featureRoles.setItems(office.roles().features().stream()
                .flatMap(feature -> words.roles().keySet().stream().map(role -> feature + ":" + role))
                .toList());
        featureRoles.setItemLabelGenerator(words::role);
        featureRoles.addClassName("wide");
    }

    private void fill(Person person) {
        name.setValue(person.name());
        email.setValue(Objects.toString(person.email(), ""));
        title.setValue(Objects.toString(person.title(), ""));
        number.setValue(Objects.toString(person.staffNumber(), ""));
        roles.setValue(
                person.roles().stream().filter(words.roles()::containsKey).collect(Collectors.toSet()));
        featureRoles.setValue(
                person.roles().stream().filter(role -> role.contains(":")).collect(Collectors.toSet()));
        if (person.manager() != null) manager.setValue(person.manager());
        teams.setValue(java.util.Set.copyOf(person.teams()));
    }

    FormPanel<PersonEntry> panel(String deed, Consumer<PersonEntry> submit) {
        var form = new FormPanel<>(context.texts(), deed, this::entry, submit)
                .field(name, "name")
                .field(email, "email")
                .field(title, "title")
                .field(number, "staffNumber")
                .field(manager, "manager")
                .field(teams, "teams")
                .field(roles, "roles");
        if (!office.roles().features().isEmpty()) form.field(featureRoles, "featureRoles");
        return form;
    }

    private PersonEntry entry() {
        var all = new ArrayList<>(roles.getValue());
        all.addAll(featureRoles.getValue());
        UUID above = manager.getValue() == null ? null : manager.getValue().id();
        List<UUID> in = teams.getValue().stream().map(Named::id).toList();
        return new PersonEntry(name.getValue(), email.getValue(), title.getValue(), number.getValue(), all, above, in);
    }

    private String say(String key) {
        return context.texts().get(key);
    }
}
