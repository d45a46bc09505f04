package org.yourplace.csrbrokerage.ui.programme;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.NumberField;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.PageTexts;

/** Fields that the programme's forms share. */
final class Fields {
    private static final int HOUR = 60;
    private static final double QUARTER = 0.25;

    private Fields() {}

    static DatePicker day(PageTexts texts, String label) {
        var day = new DatePicker(label);
        day.setLocale(texts.locale());
        day.setClearButtonVisible(true);
        day.setI18n(new DatePicker.DatePickerI18n()
                .setFirstDayOfWeek(1)
                .setToday(texts.get("view.today"))
                .setCancel(texts.get("view.cancel")));
        return day;
    }

    static NumberField hours(String label) {
        var hours = new NumberField(label);
        hours.setMin(0);
        hours.setStep(QUARTER);
        return hours;
    }

    static void show(NumberField field, @Nullable Integer minutes) {
        if (minutes != null) {
            field.setValue((double) minutes / HOUR);
        }
    }

    /** Absent when nothing was typed; what is far too much stays far too much. */
    static @Nullable Integer minutes(NumberField field) {
        var typed = field.getValue();
        return typed == null ? null : (int) Math.max(-1, Math.min(Integer.MAX_VALUE, Math.round(typed * HOUR)));
    }
}
