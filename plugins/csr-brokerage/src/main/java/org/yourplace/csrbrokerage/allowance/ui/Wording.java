package org.yourplace.csrbrokerage.allowance.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.yourplace.csrbrokerage.allowance.TimeOff;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.RowId;
import org.yourplace.kit.view.Tone;
import org.yourplace.spi.error.DomainException;

/** Time off in the words of the workspace. */
final class Wording {
    private final PageTexts texts;

    Wording(PageTexts texts) {
        this.texts = texts;
    }

    String when(TimeOff one) {
        return texts.get("time-off.when", texts.day(one.day()), texts.time(one.starts()), texts.time(one.ends()));
    }

    String length(TimeOff one) {
        return texts.get("time-off.length." + one.pot(), texts.duration(one.minutes()));
    }

    String state(TimeOff one) {
        if (one.taken() > 0) return texts.get("time-off.state.taken");
        return texts.get("time-off.state." + (one.waits() && one.suggested() ? "suggested" : one.state()));
    }

    /** A mailed link to several does not say who pressed. */
    String decidedBy(TimeOff one) {
        return one.decidedAt() == null
                ? ""
                : Objects.requireNonNullElseGet(one.decidedBy(), () -> texts.get("one-time-off.runners"));
    }

    static Tone tone(TimeOff one) {
        return switch (one.state()) {
            case "waiting" -> Tone.WAITING;
            case "approved" -> Tone.GOOD;
            default -> Tone.PLAIN;
        };
    }

    Map<String, String> choices(String prefix, List<String> codes) {
        var choices = new LinkedHashMap<String, String>();
        codes.forEach(code -> choices.put(code, texts.get(prefix + code)));
        return choices;
    }

    /** As figures: 1.5 for ninety minutes. */
    static String hours(int minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    static UUID uuid(String id) {
        return RowId.of(id).orElseThrow(DomainException::notFound);
    }
}
