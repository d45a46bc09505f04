package org.yourplace.csrbrokerage.allowance.page;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yourplace.csrbrokerage.allowance.Allowance;
import org.yourplace.csrbrokerage.allowance.MyAllowance;
import org.yourplace.csrbrokerage.allowance.TimeOff;
import org.yourplace.kit.page.Fact;
import org.yourplace.kit.page.PageTexts;

/** Time off in words. */
final class TimeOffWords {
    private final PageTexts texts;

    TimeOffWords(PageTexts texts) {
        this.texts = texts;
    }

    String when(LocalDate day, LocalTime starts, LocalTime ends) {
        return texts.get("time-off.when", texts.day(day), texts.time(starts), texts.time(ends));
    }

    String when(TimeOff one) {
        return when(one.day(), one.starts(), one.ends());
    }

    String length(TimeOff one) {
        return texts.get("time-off.length." + one.pot(), texts.duration(one.minutes()));
    }

    /** The state of it for whoever asked; taken only once the host confirmed. */
    String state(TimeOff one) {
        if (one.taken() > 0) return texts.get("time-off.state.taken");
        return texts.get("time-off.state." + (one.waits() && one.suggested() ? "suggested" : one.state()));
    }

    static String tone(TimeOff one) {
        return switch (one.state()) {
            case "approved" -> "good";
            case "waiting" -> "wait";
            default -> "off";
        };
    }

    /** Left, booked, taken, given back. */
    List<Fact> facts(Allowance pot) {
        return List.of(
                new Fact(
                        texts.get("time-off.left"),
                        texts.get("time-off.of", hours(pot.left()), hours(pot.all())),
                        texts.get("time-off.year", texts.date(pot.yearUntil().minusDays(1)))),
                new Fact(texts.get("time-off.booked"), hours(pot.booked())),
                new Fact(texts.get("time-off.taken"), hours(pot.taken())),
                new Fact(texts.get("time-off.given-back"), hours(pot.givenBack())));
    }

    /** What counts by their employer's policy, and where; nothing while no rule covers them. */
    List<Fact> counts(MyAllowance mine) {
        if (!mine.covered()) return List.of();
        var facts = new ArrayList<Fact>();
        if (mine.counts() != null) facts.add(new Fact(texts.get("time-off.counts"), mine.counts()));
        facts.add(new Fact(
                texts.get("time-off.where"),
                mine.anyArea()
                        ? texts.get("time-off.anywhere")
                        : mine.areas().stream().map(MyAllowance.Ward::name).collect(Collectors.joining(", "))));
        return facts;
    }

    String hours(int minutes) {
        return texts.duration(minutes);
    }
}
