package org.yourplace.workspace.people;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.UndoNotice;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.platform.members.Merge;
import org.yourplace.platform.members.Person;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;

/** Two records that are of one person: made one, and for thirty days made two again. */
final class MergeSection {
    private final ViewContext context;
    private final Office office;
    private final Words words;
    private final Person person;
    private final Runnable changed;

    MergeSection(ViewContext context, Office office, Words words, Person person, Runnable changed) {
        this.context = context;
        this.office = office;
        this.words = words;
        this.person = person;
        this.changed = changed;
    }

    void into(HasComponents panel) {
        var section = new Section(new H3(context.texts().get("merge.title")));
        section.addClassNames("block", "stack");
        office.merges().into(person.id()).forEach(merge -> section.add(line(merge)));
        var ask = new Button(context.texts().get("merge.ask"), click -> ask());
        section.add(new Div(ask));
        panel.add(section);
    }

    private Div line(Merge merge) {
        var undo = new Button(context.texts().get("merge.undo"), click -> undo(merge));
        undo.addThemeName("tertiary");
        undo.setAriaLabel(context.texts().get("merge.undo.of", merge.merged().name()));
        var line = new Div(
                new Span(context.texts()
                        .get("merge.line", merge.merged().name(), words.day(merge.at()), words.day(merge.undoBy()))),
                undo);
        line.addClassName("line");
        return line;
    }

    private void undo(Merge merge) {
        office.merges().undo(merge.kept().id(), merge.id());
        Notice.done(context.texts().get("merge.undone"));
        changed.run();
    }

    private void ask() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(context.texts().get("merge.dialog", person.name()));
        var other = new PeoplePicker(office, person.id()).field();
        other.setLabel(context.texts().get("merge.other"));
        other.addClassName("wide");
        var form = new FormPanel<Optional<UUID>>(
                        context.texts(),
                        context.texts().get("merge.do"),
                        () -> Optional.ofNullable(other.getValue()).map(Person.Named::id),
                        chosen -> {
                            merge(chosen.orElseThrow(
                                    () -> DomainException.invalid(List.of(Violation.of("other", "required")))));
                            dialog.close();
                        })
                .field(other, "other");
        form.button(new Button(context.texts().get("view.cancel"), click -> dialog.close()));
        dialog.add(new Paragraph(context.texts().get("merge.next")), form);
        dialog.open();
    }

    private void merge(UUID other) {
        var merge = office.merges().merge(person.id(), other);
        changed.run();
        UndoNotice.show(
                context.texts(), context.texts().get("merge.done", merge.kept().name()), () -> undo(merge));
        if (!merge.kept().id().equals(person.id()))
            context.go(context.here(merge.kept().id().toString()));
    }
}
