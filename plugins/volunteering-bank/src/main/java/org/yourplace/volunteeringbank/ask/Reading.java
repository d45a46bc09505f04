package org.yourplace.volunteeringbank.ask;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.listing.Status;
import org.yourplace.volunteeringbank.listing.WriteOpportunity;
import org.yourplace.volunteeringbank.page.Rejections;
import org.yourplace.volunteeringbank.page.TypedDay;
import org.yourplace.volunteeringbank.page.TypedHours;
import org.yourplace.volunteeringbank.sheet.Sheet;
import org.yourplace.volunteeringbank.sheet.WorthAsking;

/** Reads answers as a command. What cannot be read is said beside its field, everything at once. */
final class Reading {
    private static final String ONCE = "one-off";

    private final Form form;
    private final PageTexts texts;
    private final Rejections rejections;
    private final Answers answers;
    private final ZoneId zone;

    /**
     * @param form the answers as a form, on which problems are noted
     */
    Reading(Answers answers, Form form, PageTexts texts, Rejections rejections, ZoneId zone) {
        this.answers = answers;
        this.form = form;
        this.texts = texts;
        this.rejections = rejections;
        this.zone = zone;
    }

    /**
     * @param wanted where the listing is to go; absent: it stays as it is
     * @param whole whether everything that the supporter needs has to be answered
     * @return empty when the form has problems now
     */
    Optional<WriteOpportunity> command(UUID organisation, @Nullable Status wanted, boolean whole) {
        var sheet = read(() -> whole ? sheet().answered() : sheet());
        var minutes = number("hours", TypedHours::minutes);
        var places = number("places", Reading::whole);
        var age = number("age", Reading::whole);
        boolean once = form.chosen("commitment", ONCE);
        var starts = once ? starts() : answers.instant("first");
        if (whole) {
            form.require("promise", texts.get("violation.declaration-needed"));
        }
        if (!form.valid()) {
            return Optional.empty();
        }
        return read(() -> new WriteOpportunity(
                organisation,
                form.value("title"),
                form.typed("summary").orElse(null),
                form.value("description"),
                form.typed("cause").orElse(null),
                form.values("skills"),
                form.typed("commitment").orElse(null),
                minutes,
                once ? null : form.typed("howOften").orElse(null),
                once ? List.of() : form.values("times"),
                once || repeats() != null ? starts : null,
                once ? ends(starts, minutes) : answers.instant("last"),
                home() ? null : form.typed("postcode").orElse(null),
                home(),
                form.values("served"),
                places,
                form.values("expenses"),
                form.values("access"),
                age,
                form.values("checks"),
                form.chosen("promise", Answers.YES),
                form.typed("visibility").orElse(null),
                wanted == null ? null : wanted.code(),
                null,
                once ? null : repeats(),
                sheet.orElseThrow()));
    }

    /** What was answered for the check; only what is worth asking counts. */
    private Sheet sheet() {
        return WorthAsking.of(new Sheet(
                form.typed("paidBefore").orElse(null),
                form.typed("paidNote").orElse(null),
                form.values("around"),
                form.values("tasks"),
                form.typed("often").orElse(null),
                form.typed("supervised").orElse(null),
                form.typed("safeguarding").orElse(null),
                form.typed("insurance").orElse(null),
                form.typed("support").orElse(null)));
    }

    private @Nullable Instant starts() {
        boolean timed = form.typed("time").isPresent();
        if (!TypedDay.begun(form)) {
            if (timed) {
                form.reject("day", texts.get("ask.day.missing"));
            }
            return null;
        }
        var day = TypedDay.of(form);
        var time = timed ? TypedTime.of(form.value("time")) : Optional.<LocalTime>empty();
        if (day.isEmpty()) {
            form.reject("day", texts.get("ask.day.wrong"));
        }
        if (time.isEmpty()) {
            form.reject("time", texts.get("ask.time.wrong"));
        }
        return day.isEmpty() || time.isEmpty()
                ? null
                : day.get().atTime(time.get()).atZone(zone).toInstant();
    }

    /** As it was said, while neither beginning nor length has changed: an open day can last longer than anybody helps. */
    private @Nullable Instant ends(@Nullable Instant starts, @Nullable Integer minutes) {
        boolean same = starts != null
                && starts.equals(answers.instant(Answers.BEGAN))
                && form.value(Answers.LASTED).equals(minutes == null ? "" : minutes.toString());
        if (same) {
            return answers.instant(Answers.OVER);
        }
        if (starts == null || minutes == null) {
            return null;
        }
        return starts.plusSeconds(minutes * 60L);
    }

    private @Nullable String repeats() {
        return form.typed("repeats").orElse(null);
    }

    private boolean home() {
        return form.chosen("home", Answers.YES);
    }

    private static OptionalInt whole(String typed) {
        return typed.matches("[0-9]{1,6}") ? OptionalInt.of(Integer.parseInt(typed)) : OptionalInt.empty();
    }

    private @Nullable Integer number(String field, Function<String, OptionalInt> reading) {
        var typed = form.value(field).strip();
        if (typed.isEmpty()) {
            return null;
        }
        var read = reading.apply(typed);
        if (read.isEmpty()) {
            form.reject(field, texts.get("ask." + field + ".wrong"));
            return null;
        }
        return read.getAsInt();
    }

    private <T> Optional<T> read(Supplier<T> making) {
        try {
            return Optional.of(making.get());
        } catch (DomainException refused) {
            rejections.put(form, refused, texts);
            return Optional.empty();
        }
    }
}
