package org.yourplace.csrbrokerage.ui.impact;

import com.vaadin.flow.component.Component;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.yourplace.csrbrokerage.impact.FrozenQuarter;
import org.yourplace.csrbrokerage.impact.ImpactWords;
import org.yourplace.csrbrokerage.impact.Sheet;
import org.yourplace.kit.view.Chart;
import org.yourplace.kit.view.Figures;

/** A quarter's main figures as a strip, and the employer's time through the quarters as a chart. What is hidden is in neither. */
final class ImpactFigures {
    private static final List<String> PRIORITY = List.of("1", "2", "3");

    private final ImpactWords words;
    private final Optional<PriorityAreas> areas;

    ImpactFigures(ImpactWords words, Optional<PriorityAreas> areas) {
        this.words = words;
        this.areas = areas;
    }

    Component strip(FrozenQuarter quarter) {
        var hidden = words.text("impact.hidden");
        var strip = new Figures()
                .figure(
                        words.text("ui.impact.employer"),
                        quarter.employerMinutes().map(ImpactFigures::hours).orElse(hidden),
                        words.worth(quarter)
                                .map(worth -> words.text("ui.impact.worth", worth))
                                .orElse(""))
                .figure(
                        words.text("ui.impact.own"),
                        quarter.total(Sheet.OWN_AREAS, "minutes")
                                .map(ImpactFigures::hours)
                                .orElse(hidden),
                        words.text("ui.impact.own.beside"))
                .figure(
                        words.text("ui.impact.people"),
                        quarter.total(Sheet.GRADES, "people")
                                .map(Object::toString)
                                .orElse(hidden),
                        quarter.total(Sheet.GRADES, "staff")
                                .map(staff -> words.text("ui.impact.of", staff))
                                .orElse(""));
        priority(quarter).ifPresent(share -> strip.figure(words.text("ui.impact.priority"), share + "%", beside()));
        return strip;
    }

    private String beside() {
        return areas.map(known ->
                        words.text("ui.impact.priority.beside", known.percent(), Integer.toString(known.year())))
                .orElseGet(() -> words.text("ui.impact.priority.alone"));
    }

    private static String hours(long minutes) {
        return ImpactWords.hours(minutes).toPlainString();
    }

    /** Of the employer's time that has a place; empty when a part of it is hidden. */
    private static Optional<Long> priority(FrozenQuarter quarter) {
        var areas = quarter.table(Sheet.AREAS);
        if (areas.hidesSome() || areas.lines().isEmpty()) return Optional.empty();
        long all = 0;
        long there = 0;
        for (var line : areas.lines()) {
            long minutes = line.value("minutes").orElse(0L);
            if (line.code().equals("0")) continue;
            all += minutes;
            if (PRIORITY.contains(line.code())) there += minutes;
        }
        return all <= 0 ? Optional.empty() : Optional.of(Math.round(100.0 * there / all));
    }

    Component chart(List<FrozenQuarter> quarters) {
        var values = new LinkedHashMap<String, Double>();
        for (var quarter : quarters.reversed()) {
            quarter.employerMinutes()
                    .ifPresent(minutes -> values.put(
                            quarter.quarter(),
                            ImpactWords.hours(Math.max(0, minutes)).doubleValue()));
        }
        return Chart.of(
                Chart.Shape.BARS,
                new Chart.Words(
                        words.text("ui.impact.chart"),
                        words.text("ui.impact.chart.summary"),
                        words.text("ui.impact.quarter"),
                        words.text("ui.impact.hours"),
                        words.text("ui.impact.as-table")),
                values);
    }
}
