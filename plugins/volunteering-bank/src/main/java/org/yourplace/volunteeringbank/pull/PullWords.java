package org.yourplace.volunteeringbank.pull;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.feature.Texts;

/** Puts into words what stopped a run, and what is wrong with an item. */
final class PullWords {
    private final Texts texts;

    PullWords(Texts texts) {
        this.texts = texts;
    }

    FeedRun run(FeedRun run, Locale locale) {
        return run.said(
                run.problem() == null ? null : problem(run.problem(), run.args().toArray(), locale));
    }

    FeedSource source(FeedSource source, Locale locale) {
        @Nullable FeedRun last = source.lastRun();
        return last == null ? source : source.ran(run(last, locale));
    }

    String problem(String problem, Object[] args, Locale locale) {
        return texts.get(locale, "pull.problem." + problem, args);
    }

    Rejection rejection(Rejection rejection, Locale locale) {
        return rejection.said(texts.get(
                locale, "violation." + rejection.reason(), rejection.args().toArray()));
    }
}
