package org.yourplace.volunteeringbank.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.volunteeringbank.page.ShiftWording;
import org.yourplace.volunteeringbank.shift.ShiftDetails;
import org.yourplace.volunteeringbank.shift.ShiftWeek;

/** A week's shifts as rows of a file, one for each. */
record WeekFile(Bank bank, PageTexts texts) {
    List<List<String>> of(ShiftWeek week) {
        var rows = new ArrayList<List<String>>();
        rows.add(Stream.of(
                        "ui.shift.date",
                        "ui.shift.from",
                        "ui.shift.until",
                        "ui.listing",
                        "ui.group",
                        "listing.where",
                        "roll.coming",
                        "ui.places",
                        "roll.waiting",
                        "ui.state")
                .map(texts::get)
                .toList());
        var words = new ShiftWording(bank.core(), texts);
        week.days().forEach(day -> day.shifts().forEach(shift -> rows.add(row(day, shift, words))));
        return rows;
    }

    private List<String> row(ShiftWeek.Day day, ShiftDetails shift, ShiftWording words) {
        var zone = bank.turns().shifts().zone();
        return List.of(
                day.date().toString(),
                shift.starts().atZone(zone).toLocalTime().toString(),
                shift.ends().atZone(zone).toLocalTime().toString(),
                shift.title(),
                shift.organisation(),
                Objects.requireNonNullElse(shift.place(), ""),
                Integer.toString(shift.taken()),
                Integer.toString(shift.capacity()),
                Integer.toString(shift.waiting()),
                words.places(shift));
    }
}
