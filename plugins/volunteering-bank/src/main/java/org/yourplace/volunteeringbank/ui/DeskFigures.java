package org.yourplace.volunteeringbank.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Figures;
import org.yourplace.kit.view.HomeFigure;
import org.yourplace.volunteeringbank.desk.MondayDesk;
import org.yourplace.volunteeringbank.hours.Effort;

/** The supporter's figures of this quarter, in words. */
record DeskFigures(PageTexts texts, MondayDesk.Figures figures, Effort effort) {
    private static final int HOUR = 60;

    /** From interest to start. */
    List<HomeFigure> home() {
        return List.of(
                new HomeFigure(texts.get("desk.enquiries"), whole(figures.enquiries()), since()),
                new HomeFigure(texts.get("desk.contacted"), whole(figures.contacted()), of(figures.contacted())),
                new HomeFigure(texts.get("desk.started"), whole(figures.started()), of(figures.started())),
                new HomeFigure(texts.get("desk.median"), days(figures.medianDays()), texts.get("desk.median.beside")),
                new HomeFigure(
                        texts.get("desk.share"), percent(figures.priorityShare()), residents(figures.residentsShare())),
                new HomeFigure(
                        texts.get("desk.hours"),
                        String.format(texts.locale(), "%,d", effort.minutes() / HOUR),
                        given()));
    }

    /** "36 % in priority areas, where 38 % of residents live". */
    private String given() {
        var share = effort.priorityShare();
        return share == null ? "" : texts.get("desk.hours.beside", percent(share), percent(figures.residentsShare()));
    }

    Figures strip() {
        var strip = new Figures();
        home().forEach(figure -> strip.figure(figure.what(), figure.value(), figure.beside()));
        return strip;
    }

    private String since() {
        return texts.get("desk.since", texts.date(figures.from()));
    }

    /** "74 % of them". */
    private String of(int part) {
        return figures.enquiries() == 0 ? "" : texts.get("desk.of-them", percent((double) part / figures.enquiries()));
    }

    private String whole(int number) {
        return String.format(texts.locale(), "%,d", number);
    }

    private String days(@Nullable Double median) {
        return median == null ? "–" : texts.count("group.days", Math.round(median));
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "–" : Math.round(share * 100) + " %";
    }

    private String residents(@Nullable Double share) {
        return share == null ? "" : texts.get("desk.share.beside", percent(share));
    }
}
