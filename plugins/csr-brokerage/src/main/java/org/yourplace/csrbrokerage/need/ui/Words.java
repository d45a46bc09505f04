package org.yourplace.csrbrokerage.need.ui;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.need.NeedKind;
import org.yourplace.csrbrokerage.need.NeedServices;
import org.yourplace.csrbrokerage.need.NeedStatus;
import org.yourplace.csrbrokerage.need.offer.OfferState;
import org.yourplace.csrbrokerage.need.page.NeedWords;
import org.yourplace.csrbrokerage.need.page.TeamWords;
import org.yourplace.csrbrokerage.need.team.TeamState;
import org.yourplace.kit.page.Fact;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Facts;
import org.yourplace.kit.view.RowId;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.spi.error.DomainException;

/** What the views of this part have in common: words, days, choices, tones. */
record Words(ViewContext context, NeedServices services) {
    PageTexts texts() {
        return context.texts();
    }

    String get(String key, Object... args) {
        return texts().get(key, args);
    }

    NeedWords needs() {
        return new NeedWords(texts(), services.core().codes(), services.core().places());
    }

    TeamWords team() {
        return new TeamWords(needs());
    }

    String day(Instant at) {
        return texts().date(at.atZone(context.clock().getZone()).toLocalDate());
    }

    static UUID id(String written) {
        return RowId.of(written).orElseThrow(DomainException::notFound);
    }

    static Facts facts(List<Fact> facts) {
        var shown = new Facts();
        facts.forEach(fact ->
                shown.fact(fact.name(), fact.more().isEmpty() ? fact.value() : fact.value() + ". " + fact.more()));
        return shown;
    }

    static String or(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    Map<String, String> kinds() {
        return choices(
                "need.kind.",
                Arrays.stream(NeedKind.values()).map(NeedKind::code).toList());
    }

    Map<String, String> statuses() {
        return choices(
                "need.status.",
                Arrays.stream(NeedStatus.values()).map(NeedStatus::code).toList());
    }

    Map<String, String> offerStates() {
        return choices(
                "need.offer.state.",
                Arrays.stream(OfferState.values()).map(OfferState::code).toList());
    }

    Map<String, String> teamStates() {
        return choices(
                "team.state.",
                Arrays.stream(TeamState.values()).map(TeamState::code).toList());
    }

    private Map<String, String> choices(String prefix, List<String> codes) {
        var choices = new LinkedHashMap<String, String>();
        codes.forEach(code -> choices.put(code, get(prefix + code)));
        return choices;
    }

    static Tone tone(NeedStatus status) {
        return switch (status) {
            case OPEN, MET -> Tone.GOOD;
            case DRAFT, SUBMITTED, WITHDRAWN, LAPSED -> Tone.WAITING;
        };
    }

    static Tone tone(OfferState state) {
        return switch (state) {
            case ACCEPTED, DELIVERED, THANKED -> Tone.GOOD;
            case SENT, TALKING, DECLINED, WITHDRAWN -> Tone.WAITING;
        };
    }

    static Tone tone(TeamState state) {
        return switch (state) {
            case ACCEPTED, DONE, SWAPPED -> Tone.GOOD;
            case ASKED, TERMS, SKILLS, DECLINED, WITHDRAWN -> Tone.WAITING;
        };
    }
}
