package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.Status;
import org.yourplace.volunteeringbank.shift.ChangeShift;
import org.yourplace.volunteeringbank.shift.Repeat;
import org.yourplace.volunteeringbank.shift.ShiftDetails;
import org.yourplace.volunteeringbank.shift.WriteShifts;

/** The form for a new shift, which may repeat, and for changing one or the rest of its series. */
final class ShiftForm {
    private static final int MOST_LISTINGS = 100;
    private static final int USUAL_PLACES = 10;

    private final ViewContext context;
    private final Bank bank;
    private final PageTexts texts;
    private final @Nullable ShiftDetails before;
    private final Select<OpportunityDetails> listing = new Select<>();
    private final DatePicker date = new DatePicker();
    private final TimePicker from = new TimePicker();
    private final TimePicker until = new TimePicker();
    private final IntegerField capacity = new IntegerField();
    private final Checkbox waitingList = new Checkbox();
    private final Select<Repeat> repeat = new Select<>();
    private final IntegerField times = new IntegerField();
    private final TextField place = new TextField();
    private final TextArea note = new TextArea();
    private final TextField leaderName = new TextField();
    private final EmailField leaderEmail = new EmailField();
    private final Checkbox rest = new Checkbox();

    ShiftForm(ViewContext context, Bank bank, @Nullable ShiftDetails before) {
        this.context = context;
        this.bank = bank;
        this.texts = context.texts();
        this.before = before;
        listing.setItems(Stream.of(Status.LIVE, Status.SUBMITTED, Status.DRAFT)
                .flatMap(status -> bank.listings().own(status, MOST_LISTINGS, null).items().stream())
                .toList());
        listing.setItemLabelGenerator(OpportunityDetails::title);
        repeat.setItems(Repeat.values());
        repeat.setItemLabelGenerator(one -> texts.get("ui.shift.repeat." + one.code()));
        repeat.setValue(Repeat.NONE);
        times.setValue(1);
        capacity.setValue(USUAL_PLACES);
        waitingList.setValue(true);
        from.setStep(Duration.ofMinutes(30));
        until.setStep(Duration.ofMinutes(30));
        from.setLocale(texts.locale());
        until.setLocale(texts.locale());
        date.setLocale(texts.locale());
        from.setValue(LocalTime.of(10, 0));
        until.setValue(LocalTime.of(12, 0));
        label();
        if (before != null) show(before);
    }

    private void label() {
        listing.setLabel(texts.get("ui.listing"));
        listing.setEmptySelectionAllowed(false);
        date.setLabel(texts.get("ui.shift.date"));
        from.setLabel(texts.get("ui.shift.from"));
        until.setLabel(texts.get("ui.shift.until"));
        capacity.setLabel(texts.get("ui.shift.capacity"));
        waitingList.setLabel(texts.get("ui.shift.waiting-list"));
        repeat.setLabel(texts.get("ui.shift.repeat"));
        times.setLabel(texts.get("ui.shift.times"));
        times.setHelperText(texts.get("ui.shift.times.help"));
        place.setLabel(texts.get("ui.shift.place"));
        place.setHelperText(texts.get("ui.shift.place.help"));
        note.setLabel(texts.get("ui.shift.note"));
        leaderName.setLabel(texts.get("ui.shift.leader-name"));
        leaderEmail.setLabel(texts.get("ui.shift.leader-email"));
        leaderEmail.setHelperText(texts.get("ui.shift.leader-email.help"));
        rest.setLabel(texts.get("ui.shift.rest"));
    }

    private void show(ShiftDetails shift) {
        var zone = bank.turns().shifts().zone();
        date.setValue(shift.starts().atZone(zone).toLocalDate());
        from.setValue(shift.starts().atZone(zone).toLocalTime());
        until.setValue(shift.ends().atZone(zone).toLocalTime());
        capacity.setValue(shift.capacity());
        waitingList.setValue(shift.waitingList());
        place.setValue(Objects.requireNonNullElse(shift.place(), ""));
        note.setValue(Objects.requireNonNullElse(shift.note(), ""));
        var lead = bank.turns().shifts().lead(shift.id());
        leaderName.setValue(Objects.requireNonNullElse(lead.name(), ""));
        leaderEmail.setValue(Objects.requireNonNullElse(lead.email(), ""));
    }

    Component panel() {
        return before == null ? asNew() : changing(before);
    }

    private Component asNew() {
        var form = new FormPanel<WriteShifts>(texts, texts.get("ui.shift.write"), this::write, command -> {
            var written = bank.turns().shifts().write(command);
            Notice.done(texts.count("ui.shift.written", written.size()));
            context.go(context.here(written.getFirst().id().toString()));
        });
        form.section(texts.get("ui.shift.when"), texts.get("ui.shift.when.help"))
                .field(listing, "opportunityId");
        when(form);
        form.field(repeat, "repeat").field(times, "times");
        more(form);
        form.button(cancel(context.here()));
        return form;
    }

    private Component changing(ShiftDetails shift) {
        var form = new FormPanel<ChangeShift>(texts, texts.get("ui.save"), () -> change(shift), command -> {
            bank.turns().shifts().change(shift.id(), shift.version(), command);
            Notice.done(texts.get("ui.shift.changed"));
            context.go(context.here(shift.id().toString()));
        });
        form.section(shift.title(), texts.get("ui.shift.change.help"));
        when(form);
        if (shift.seriesId() != null) form.field(rest, "rest");
        more(form);
        form.button(cancel(context.here(shift.id().toString())));
        return form;
    }

    private void when(FormPanel<?> form) {
        form.field(date, "date")
                .field(from, "from")
                .field(until, "until")
                .field(capacity, "capacity")
                .field(waitingList, "waitingList");
    }

    private void more(FormPanel<?> form) {
        form.section(texts.get("ui.shift.more"), texts.get("ui.shift.more.help"))
                .field(place, "place")
                .field(note, "note")
                .field(leaderName, "leaderName")
                .field(leaderEmail, "leaderEmail");
    }

    private WriteShifts write() {
        return new WriteShifts(
                listing.getValue() == null ? null : listing.getValue().id(),
                date.getValue(),
                from.getValue(),
                until.getValue(),
                capacity.getValue(),
                repeat.getValue().code(),
                times.getValue(),
                waitingList.getValue(),
                text(place),
                text(note),
                text(leaderName),
                text(leaderEmail));
    }

    private ChangeShift change(ShiftDetails shift) {
        return new ChangeShift(
                date.getValue(),
                from.getValue(),
                until.getValue(),
                capacity.getValue(),
                waitingList.getValue(),
                text(place),
                text(note),
                text(leaderName),
                text(leaderEmail),
                rest.getValue(),
                shift.version());
    }

    private static @Nullable String text(HasValue<?, String> field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }

    private Component cancel(String where) {
        var cancel = new Anchor(where, texts.get("view.cancel"));
        cancel.addClassName("quiet-link");
        return cancel;
    }
}
