package org.yourplace.workspace.sharing;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.platform.agreements.Agreement;
import org.yourplace.platform.agreements.Datasets;
import org.yourplace.platform.agreements.Offered;

/** How an agreement is said. */
final class SharingWords {
    private final ViewContext context;
    private final PageTexts texts;
    private final List<Offered> offered;

    SharingWords(ViewContext context, Datasets datasets) {
        this.context = context;
        this.texts = context.texts();
        this.offered = datasets.all();
    }

    /** "Groups we keep and their contacts"; its code when the feature does not run here any more. */
    String dataset(Agreement agreement) {
        return offered.stream()
                .filter(one -> one.code().equals(agreement.dataset()))
                .findFirst()
                .map(one -> one.name(texts.locale()))
                .orElse(agreement.dataset());
    }

    String column(Agreement agreement, String key) {
        return offered.stream()
                .filter(one -> one.code().equals(agreement.dataset()))
                .findFirst()
                .map(one -> one.column(texts.locale(), key))
                .orElse(key);
    }

    /** The agreed columns in the order of the dataset. */
    List<String> columns(Agreement agreement) {
        var declared = offered.stream()
                .filter(one -> one.code().equals(agreement.dataset()))
                .flatMap(one -> one.dataset().columns().stream())
                .map(column -> column.key())
                .filter(agreement.columns()::contains)
                .toList();
        return declared.isEmpty() ? agreement.columns() : declared;
    }

    String columnNames(Agreement agreement) {
        return columns(agreement).stream().map(key -> column(agreement, key)).collect(Collectors.joining(", "));
    }

    String direction(Agreement agreement) {
        return texts.get(agreement.gives() ? "agreements.we-give" : "agreements.we-read");
    }

    String state(Agreement agreement) {
        return texts.get(
                agreement.toSign()
                        ? "agreements.state.to-sign"
                        : "agreements.state." + agreement.state().code());
    }

    Mark mark(Agreement agreement) {
        var tone =
                switch (agreement.state()) {
                    case PROPOSED -> Tone.WAITING;
                    case AGREED -> Tone.INFO;
                    case IN_FORCE -> Tone.GOOD;
                    case ENDED, RUN_OUT -> Tone.PLAIN;
                };
        return new Mark(state(agreement), tone);
    }

    /** "1 June 2026 to 31 March 2027". */
    String dates(Agreement agreement) {
        return texts.get("agreements.dates", texts.date(agreement.from()), texts.date(agreement.until()));
    }

    String at(Instant instant) {
        var at = instant.atZone(context.clock().getZone());
        return texts.get("letters.at", texts.date(at.toLocalDate()), texts.time(at.toLocalTime()));
    }
}
