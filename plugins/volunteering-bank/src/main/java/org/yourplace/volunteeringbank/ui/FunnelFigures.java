package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Chart;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Figures;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Rows;
import org.yourplace.spi.place.Codes;
import org.yourplace.volunteeringbank.application.State;
import org.yourplace.volunteeringbank.report.Funnel;

/** The road from interest to help that lasts, as figures, as a picture and with the reasons why people left it. */
record FunnelFigures(PageTexts texts, Codes codes, Funnel funnel) {

    Figures strip() {
        return new Figures()
                .figure(texts.get("figures.enquiries"), whole(funnel.enquiries()), "")
                .figure(
                        texts.get("desk.contacted"),
                        whole(funnel.contacted()),
                        of(funnel.contacted(), funnel.enquiries()))
                .figure(texts.get("desk.started"), whole(funnel.started()), of(funnel.started(), funnel.enquiries()))
                .figure(
                        texts.get("figures.stayed"),
                        whole(funnel.stayed()),
                        texts.get("figures.of-due", whole(funnel.due())))
                .figure(texts.get("desk.median"), days(funnel.medianDays()), texts.get("desk.median.beside"));
    }

    Component chart() {
        var values = new LinkedHashMap<String, Double>();
        values.put(texts.get("figures.enquiries"), (double) funnel.enquiries());
        values.put(texts.get("desk.contacted"), (double) funnel.contacted());
        values.put(texts.get("desk.started"), (double) funnel.started());
        values.put(texts.get("figures.stayed"), (double) funnel.stayed());
        return Chart.of(
                Chart.Shape.BARS,
                new Chart.Words(
                        texts.get("figures.road"),
                        texts.get(
                                "figures.road.summary",
                                whole(funnel.enquiries()),
                                whole(funnel.contacted()),
                                whole(funnel.started()),
                                whole(funnel.stayed())),
                        texts.get("figures.step"),
                        texts.get("figures.people"),
                        texts.get("figures.as-table")),
                values);
    }

    Component reasons() {
        var columns = List.of(
                Column.of("reason", texts.get("figures.reason"), this::reason).sorts(),
                Column.of("by", texts.get("figures.said-by"), this::by).sorts(),
                Column.of("stage", texts.get("figures.how-far"), this::stage).sorts(),
                Column.<Funnel.Reason>of("people", texts.get("figures.people"), row -> whole(row.count()))
                        .sorts(Comparator.comparing(Funnel.Reason::count))
                        .figures());
        return ListSpec.of(
                        texts,
                        texts.get("figures.reasons"),
                        Rows.of(funnel::reasons, columns, (row, choice) -> true),
                        row -> row.state() + row.code() + row.stage())
                .columns(columns)
                .csv("why-people-left")
                .page(10)
                .empty(() -> new EmptyState(
                        Icon.CHART, texts.get("figures.reasons.none"), texts.get("figures.reasons.none.next")))
                .list();
    }

    private String reason(Funnel.Reason row) {
        var code = row.code();
        return code == null
                ? texts.get("figures.reason.none")
                : codes.label(withdrew(row) ? "withdrew-reasons" : "not-this-time-reasons", code, texts.locale());
    }

    private String by(Funnel.Reason row) {
        return texts.get(withdrew(row) ? "figures.by.person" : "figures.by.group");
    }

    private String stage(Funnel.Reason row) {
        return texts.get("figures.stage." + row.stage());
    }

    private static boolean withdrew(Funnel.Reason row) {
        return State.WITHDREW.code().equals(row.state());
    }

    private String of(int part, int all) {
        return all == 0 ? "" : texts.get("desk.of-them", Math.round(100.0 * part / all) + " %");
    }

    private String days(@Nullable Double median) {
        return median == null ? "–" : texts.count("group.days", Math.round(median));
    }

    private String whole(int number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
