package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Chart;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.GeoMap;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Rows;
import org.yourplace.volunteeringbank.report.Effort;
import org.yourplace.volunteeringbank.report.Report;
import org.yourplace.volunteeringbank.report.Unmet;
import tools.jackson.databind.json.JsonMapper;

/** What is unfilled where, and where the effort goes. */
record PlaceFigures(PageTexts texts, Bank bank, Report report) {
    private static final int SHADES = 4;
    private static final int MINUTES = 60;

    /** The city's wards, darker the more listings of theirs are unfilled. */
    GeoMap map() {
        var counts = report.unmet().stream()
                .filter(one -> one.ward() != null)
                .collect(Collectors.toMap(one -> Objects.requireNonNull(one.ward()), Unmet::listings));
        int most = counts.values().stream().max(Comparator.naturalOrder()).orElse(1);
        var map = new GeoMap(texts.get("figures.unmet.map"));
        for (var ward : bank.wards().all()) {
            int count = counts.getOrDefault(ward.code(), 0);
            map.area(
                    texts.count("figures.unmet.area", count, ward.name()),
                    JsonMapper.shared().readTree(ward.outline()),
                    count == 0 ? 0 : (int) Math.ceil((double) SHADES * count / most));
        }
        return map;
    }

    Component unmet() {
        var columns = List.of(
                Column.<Unmet>of("ward", texts.get("figures.ward"), this::ward).sorts(),
                Column.<Unmet>of("listings", texts.get("figures.listings"), row -> whole(row.listings()))
                        .sorts(Comparator.comparing(Unmet::listings))
                        .figures(),
                Column.<Unmet>of("priority", texts.get("figures.in-priority"), row -> whole(row.inPriority()))
                        .sorts(Comparator.comparing(Unmet::inPriority))
                        .figures(),
                Column.<Unmet>of("places", texts.get("figures.places"), row -> whole(row.places()))
                        .sorts(Comparator.comparing(Unmet::places))
                        .figures(),
                Column.<Unmet>of("oldest", texts.get("figures.oldest"), this::oldest)
                        .sorts(Comparator.comparing(Unmet::oldest, Comparator.nullsLast(Comparator.naturalOrder()))));
        return ListSpec.of(
                        texts,
                        texts.get("figures.unmet"),
                        Rows.of(report::unmet, columns, (row, choice) -> true),
                        row -> String.valueOf(row.ward()))
                .columns(columns)
                .csv("unfilled-by-ward")
                .empty(() ->
                        new EmptyState(Icon.MAP, texts.get("figures.unmet.none"), texts.get("figures.unmet.none.next")))
                .list();
    }

    Component chart() {
        var values = new LinkedHashMap<String, Double>();
        report.effort()
                .forEach(part -> values.put(
                        texts.get("figures.until", texts.date(part.until())),
                        100 * Objects.requireNonNullElse(part.share(), 0.0)));
        return Chart.of(
                Chart.Shape.LINE,
                new Chart.Words(
                        texts.get("figures.effort.share"),
                        texts.get("figures.effort.summary", percent(report.residentsShare())),
                        texts.get("figures.period"),
                        texts.get("figures.percent"),
                        texts.get("figures.as-table")),
                values);
    }

    Component effort() {
        var columns = List.of(
                Column.<Effort>of(
                        "period",
                        texts.get("figures.period"),
                        row -> texts.get("figures.from-until", texts.date(row.from()), texts.date(row.until()))),
                Column.<Effort>of("hours", texts.get("figures.hours"), row -> hours(row.minutes()))
                        .figures(),
                Column.<Effort>of("placed", texts.get("figures.hours.placed"), row -> hours(row.placed()))
                        .figures(),
                Column.<Effort>of("priority", texts.get("figures.hours.priority"), row -> hours(row.inPriority()))
                        .figures(),
                Column.<Effort>of("share", texts.get("figures.share"), row -> percent(row.share()))
                        .figures(),
                Column.<Effort>of("residents", texts.get("figures.residents"), row -> percent(report.residentsShare()))
                        .figures());
        return ListSpec.of(
                        texts,
                        texts.get("figures.effort"),
                        Rows.of(report::effort, columns, (row, choice) -> true),
                        row -> row.from().toString())
                .columns(columns)
                .csv("hours-in-priority-areas")
                .list();
    }

    private String ward(Unmet row) {
        var name = row.name();
        return name == null ? texts.get("figures.no-place") : name;
    }

    private String oldest(Unmet row) {
        var day = row.oldest();
        return day == null ? "" : texts.date(day);
    }

    private static String whole(int number) {
        return String.format(Locale.UK, "%,d", number);
    }

    private static String hours(long minutes) {
        return String.format(Locale.UK, "%,d", Math.round((double) minutes / MINUTES));
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "–" : Math.round(100 * share) + " %";
    }
}
