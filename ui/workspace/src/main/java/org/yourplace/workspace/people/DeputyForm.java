package org.yourplace.workspace.people;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.platform.members.DeputyEntry;
import org.yourplace.platform.members.Person.Named;

/** Who stands in, from when, until when. */
final class DeputyForm {
    private final ViewContext context;
    private final ComboBox<Named> deputy;
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();

    DeputyForm(ViewContext context, ComboBox<Named> deputy) {
        this.context = context;
        this.deputy = deputy;
        deputy.setLabel(context.texts().get("deputy.who"));
        deputy.addClassName("wide");
        from.setLabel(context.texts().get("deputy.from"));
        until.setLabel(context.texts().get("deputy.until"));
        for (var day : List.of(from, until)) {
            day.setLocale(context.locale());
            day.setMin(LocalDate.now(context.clock()));
        }
    }

    /** @param away absent: whoever is asking */
    FormPanel<DeputyEntry> panel(@Nullable UUID away, Consumer<DeputyEntry> submit) {
        return new FormPanel<>(
                        context.texts(),
                        context.texts().get("deputy.save"),
                        () -> new DeputyEntry(
                                away,
                                deputy.getValue() == null
                                        ? null
                                        : deputy.getValue().id(),
                                from.getValue(),
                                until.getValue()),
                        submit)
                .field(deputy, "deputy")
                .field(from, "from")
                .field(until, "until");
    }
}
