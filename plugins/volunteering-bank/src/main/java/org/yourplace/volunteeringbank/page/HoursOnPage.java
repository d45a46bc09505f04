package org.yourplace.volunteeringbank.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Texts;
import org.yourplace.volunteeringbank.hours.Hours;
import org.yourplace.volunteeringbank.hours.HoursService;
import org.yourplace.volunteeringbank.hours.SayHours;

/** Hours that wait for an organisation's word, on its own page and on the page from the mail. */
final class HoursOnPage {
    private final HoursService hours;
    private final Texts usual;
    private final Rejections rejections;

    HoursOnPage(HoursService hours, Texts usual) {
        this.hours = hours;
        this.usual = usual;
        this.rejections = new Rejections(
                usual,
                Map.of("reason.required", "hours.reason.missing", "time.range", "hours.time.wrong"),
                Map.of("minutes", "time"));
    }

    /** What was typed into the form of one day's hours. */
    record Typed(Optional<UUID> hours, Form form) {
        static Typed nothing() {
            return new Typed(Optional.empty(), Form.empty());
        }
    }

    /**
     * Does what a form says.
     *
     * @return what was done, in words; empty when the form has problems now
     */
    Optional<String> said(Form form, UUID id, PageTexts texts) {
        boolean besides = form.typed("besides").isPresent();
        try {
            var after =
                    switch (form.value("say")) {
                        case "confirm" -> hours.say(id, SayHours.confirmed().besides(besides));
                        case "change" ->
                            hours.say(id, SayHours.were(minutes(form, texts)).besides(besides));
                        case "dispute" -> hours.say(id, SayHours.disputed(form.value("reason")));
                        default -> throw DomainException.notFound();
                    };
            return Optional.of(texts.get("hours.done." + after.state(), firstName(after)));
        } catch (DomainException refused) {
            if (refused.violations().isEmpty() && form.valid()) {
                form.reject(
                        "time",
                        usual.get(texts.locale(), "error." + refused.code().code()));
            } else if (form.valid()) {
                rejections.put(form, refused, texts);
            }
            return Optional.empty();
        }
    }

    boolean may() {
        return hours.may();
    }

    HoursToConfirm part(UUID organisation, Typed typed, Wording words, PageTexts texts, String action) {
        return new HoursToConfirm(
                hours.waiting(organisation).stream()
                        .map(one -> new HoursToConfirm.One(
                                one.id().toString(),
                                Objects.requireNonNullElse(one.name(), ""),
                                one.title(),
                                words.dayOf(one.day()),
                                texts.duration(Math.toIntExact(one.minutes())),
                                TypedHours.of(one.minutes()),
                                one.own(),
                                one.sameDay() == 0
                                        ? ""
                                        : texts.get("hours.same-day", texts.duration(Math.toIntExact(one.sameDay()))),
                                typed.hours().filter(one.id()::equals).isPresent() ? typed.form() : Form.empty()))
                        .toList(),
                action);
    }

    /** "2" or "1.5" hours in minutes; a comma does as well as a point. */
    static int minutes(Form form, PageTexts texts) {
        return minutes(form, "time", texts);
    }

    static int minutes(Form form, String field, PageTexts texts) {
        return TypedHours.minutes(form.value(field)).orElseThrow(() -> {
            form.reject(field, texts.get("hours.time.wrong"));
            return DomainException.invalid(List.of());
        });
    }

    private static String firstName(Hours hours) {
        return Objects.requireNonNullElse(hours.name(), "").split("\\s+")[0];
    }
}
