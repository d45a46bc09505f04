package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.place.Codes;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.template.RoleTemplate;

/** When a listing is done: once on a day, by a pattern from a day on, or in words. Only what fits is asked. */
final class WhenFields {
    private static final int STEP_MINUTES = 15;
    private static final String ONCE = "one-off";

    private final PageTexts texts;
    private final Codes codes;
    private final ZoneId zone;
    private final LocalDate today;

    final RadioButtonGroup<String> commitment = new RadioButtonGroup<>();
    final Select<String> repeats = new Select<>();
    final DateTimePicker starts = new DateTimePicker();
    final DateTimePicker ends = new DateTimePicker();
    final CheckboxGroup<String> times = new CheckboxGroup<>();
    final IntegerField minutes = new IntegerField();
    final Select<String> howOften = new Select<>();

    WhenFields(PageTexts texts, Bank bank) {
        this.texts = texts;
        this.codes = bank.core().codes();
        this.zone = bank.core().workingDays().zone();
        this.today = LocalDate.ofInstant(bank.core().clock().instant(), zone);
        often();
        days();
        length();
        follow();
    }

    private void often() {
        commitment.setLabel(say("commitment"));
        commitment.setItems(ONCE, "regular");
        commitment.setItemLabelGenerator(code -> texts.get("search.commitment." + code));
        commitment.setValue(ONCE);
        commitment.addClassName("wide");
        commitment.addValueChangeListener(change -> follow());
        choice(repeats, "repeats", List.of("weekly", "fortnightly", "monthly"));
        repeats.setItemLabelGenerator(code -> code == null ? texts.get("ui.form.none") : say("repeats." + code));
        repeats.setHelperText(say("repeats.help"));
        repeats.addValueChangeListener(change -> follow());
        choice(howOften, "how-often", listed("how-often"));
        howOften.setItemLabelGenerator(
                code -> code == null ? texts.get("ui.form.none") : codes.label("how-often", code, texts.locale()));
    }

    private void days() {
        for (var picker : List.of(starts, ends)) {
            picker.setStep(Duration.ofMinutes(STEP_MINUTES));
            picker.setLocale(texts.locale());
            picker.setDatePlaceholder(texts.get("ui.form.date"));
            picker.setTimePlaceholder(texts.get("ui.form.time"));
        }
        starts.setLabel(say("starts"));
        ends.setLabel(say("ends"));
        times.setLabel(say("times"));
        times.setItems(listed("times"));
        times.setItemLabelGenerator(code -> codes.label("times", code, texts.locale()));
        times.addClassName("wide");
    }

    private void length() {
        minutes.setLabel(say("minutes"));
        minutes.setMin(1);
        minutes.setMax(10_080);
        minutes.setStep(1);
        minutes.addValueChangeListener(change -> minutes.setHelperText(
                change.getValue() == null || change.getValue() < 1
                        ? say("minutes.help")
                        : texts.duration(change.getValue())));
        minutes.setHelperText(say("minutes.help"));
    }

    private void choice(Select<String> field, String name, List<String> items) {
        field.setLabel(say(name));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(texts.get("ui.form.none"));
        field.setItems(items);
    }

    private void follow() {
        boolean once = isOnce();
        boolean dated = once || repeats.getValue() != null;
        repeats.setVisible(!once);
        starts.setVisible(dated);
        ends.setVisible(dated);
        ends.setHelperText(once ? "" : say("ends.pattern"));
        times.setVisible(!once);
        howOften.setVisible(!once);
    }

    boolean isOnce() {
        return ONCE.equals(commitment.getValue());
    }

    void show(OpportunityDetails listing) {
        commitment.setValue(listing.commitment());
        repeats.setValue(listing.repeats());
        starts.setValue(local(listing.starts()));
        ends.setValue(local(listing.ends()));
        times.setValue(new LinkedHashSet<>(listing.times()));
        minutes.setValue(listing.minutes());
        howOften.setValue(listing.howOften());
    }

    void begin(RoleTemplate role) {
        commitment.setValue(role.commitment());
        minutes.setValue(role.minutes());
        howOften.setValue(role.howOften());
        times.setValue(new LinkedHashSet<>(role.times()));
    }

    /** The pattern by which it comes back; absent when it does not. */
    @Nullable
    String pattern() {
        return isOnce() ? null : repeats.getValue();
    }

    @Nullable
    String oftenOrNull() {
        return isOnce() ? null : howOften.getValue();
    }

    List<String> partsOfTheWeek() {
        return isOnce()
                ? List.of()
                : listed("times").stream().filter(times.getValue()::contains).toList();
    }

    @Nullable
    Instant from() {
        return starts.isVisible() ? instant(starts.getValue()) : null;
    }

    @Nullable
    Instant until() {
        return ends.isVisible() ? instant(ends.getValue()) : null;
    }

    /** The day on which the work begins, where the form says it and it is ahead. */
    @Nullable
    LocalDate firstDay() {
        var first = starts.isVisible() && starts.getValue() != null
                ? starts.getValue().toLocalDate()
                : null;
        return first == null || first.isBefore(today) ? null : first;
    }

    private List<String> listed(String list) {
        return codes.list(list).stream().map(Codes.Code::code).toList();
    }

    private String say(String key) {
        return texts.get("ui.form." + key);
    }

    private @Nullable Instant instant(@Nullable LocalDateTime typed) {
        return typed == null ? null : typed.atZone(zone).toInstant();
    }

    private @Nullable LocalDateTime local(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, zone);
    }
}
