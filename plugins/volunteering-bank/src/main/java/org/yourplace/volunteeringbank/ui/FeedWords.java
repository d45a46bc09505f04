package org.yourplace.volunteeringbank.ui;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Tone;
import org.yourplace.volunteeringbank.pull.FeedRun;
import org.yourplace.volunteeringbank.pull.FeedSource;

/** Puts a source and its readings into words. */
final class FeedWords {
    private final PageTexts texts;
    private final ZoneId zone;

    FeedWords(PageTexts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    String kind(FeedSource source) {
        return texts.get("ui.feed.kind." + source.kind());
    }

    String state(FeedSource source) {
        return texts.get("ui.feed.state." + code(source));
    }

    Tone tone(FeedSource source) {
        return switch (code(source)) {
            case "good" -> Tone.GOOD;
            case "reading" -> Tone.INFO;
            case "stopped", "stale" -> Tone.WAITING;
            default -> Tone.PLAIN;
        };
    }

    private static String code(FeedSource source) {
        if (!source.enabled()) {
            return "off";
        }
        if (source.reading()) {
            return "reading";
        }
        if (!source.showing()) {
            return "stale";
        }
        var last = source.lastRun();
        return last == null ? "new" : last.stopped() ? "stopped" : "good";
    }

    String every(FeedSource source) {
        var key = "ui.feed.every." + source.everyMinutes();
        return texts.has(key) ? texts.get(key) : texts.duration(source.everyMinutes());
    }

    String last(FeedSource source) {
        return source.lastRun() == null ? "" : moment(source.lastRun().startedAt());
    }

    String moment(@Nullable Instant at) {
        return at == null
                ? ""
                : texts.get(
                        "ui.feed.moment",
                        texts.day(at.atZone(zone).toLocalDate()),
                        texts.time(at.atZone(zone).toLocalTime()));
    }

    String counts(FeedRun run) {
        return texts.get(
                "ui.feed.counts",
                run.pages(),
                run.seen(),
                run.created(),
                run.updated(),
                run.unchanged(),
                run.gone(),
                run.rejected());
    }

    Tone tone(FeedRun run) {
        return switch (run.state()) {
            case "done" -> Tone.GOOD;
            case "running" -> Tone.INFO;
            default -> Tone.WAITING;
        };
    }
}
