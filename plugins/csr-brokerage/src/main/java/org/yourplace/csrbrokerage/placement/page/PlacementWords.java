package org.yourplace.csrbrokerage.placement.page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.placement.Advice;
import org.yourplace.csrbrokerage.placement.Placement;
import org.yourplace.csrbrokerage.placement.PlacementEntry;
import org.yourplace.csrbrokerage.placement.PlacementFile;
import org.yourplace.csrbrokerage.placement.Say;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.Fact;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.page.Step;

/** Placements in words, for pages and views. */
public final class PlacementWords {
    private static final List<String> DECLARING = List.of("met", "scope-agreed", "trial");
    private static final List<String> PATH = List.of("introduced", "met", "scope-agreed", "trial", "active");

    private final PageTexts texts;

    public PlacementWords(PageTexts texts) {
        this.texts = texts;
    }

    public String stage(Placement placement) {
        return texts.get("placement.stage." + placement.stage());
    }

    /** What follows for a side. */
    public String next(Placement placement, String side) {
        if (placement.over()) return "";
        if (placement.active()) return texts.get("placement.next." + (placement.late() ? "review" : "active"));
        var key = "placement.next." + placement.stage() + "." + side;
        return texts.get(placement.turn().equals(side) && texts.has(key) ? key : "placement.next.others");
    }

    /** What follows for a side that has read what was said so far: a trustee's beginning wants a word of both. */
    public String next(PlacementFile file, String side) {
        var placement = file.placement();
        boolean declared = file.last("eligible").isPresent();
        boolean induced = file.last("induction").isPresent();
        if (placement.trustee()
                && side.equals("candidate")
                && !declared
                && !placement.turn().equals(side)) {
            if (DECLARING.contains(placement.stage())) return texts.get("placement.next.declare");
        }
        if (placement.trustee() && side.equals("charity") && placement.stage().equals("trial")) {
            if (!induced) return texts.get("placement.next.trial.induct");
            if (!declared) return texts.get("placement.next.trial.undeclared");
        }
        return next(placement, side);
    }

    public List<Fact> facts(PlacementFile file, String side) {
        var placement = file.placement();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(texts.get("brokerage.kind"), texts.get("kind." + placement.kind())));
        if (side.equals("charity") && placement.introduced()) {
            facts.add(new Fact(texts.get("placement.person"), String.valueOf(placement.name())));
            facts.add(new Fact(texts.get("placement.contact"), String.valueOf(placement.contact())));
        }
        file.last("scope")
                .filter(scope -> scope.words() != null)
                .ifPresent(scope -> facts.add(
                        new Fact(texts.get("say.scope"), String.valueOf(scope.words()), monthly(scope.minutes()))));
        var due = placement.due();
        if (due != null && !placement.over()) {
            facts.add(
                    new Fact(texts.get(placement.active() ? "placement.review-on" : "placement.due"), texts.date(due)));
        }
        return facts;
    }

    /** What happened, then what is still to come. */
    public List<Step> steps(PlacementFile file) {
        var steps = new ArrayList<Step>();
        file.entries()
                .forEach(entry ->
                        steps.add(new Step(texts.get("entry." + entry.kind()), when(entry), more(entry), true)));
        if (!file.placement().over()) {
            PATH.stream()
                    .skip(PATH.indexOf(file.placement().stage()) + 1L)
                    .forEach(stage -> steps.add(
                            new Step(texts.get("placement.stage." + stage), texts.get("placement.ahead"), "", false)));
        }
        return steps;
    }

    private String when(PlacementEntry entry) {
        return texts.date(entry.day()) + ", " + texts.get("side." + entry.side());
    }

    /** The details of an entry in one line. */
    public String more(PlacementEntry entry) {
        var parts = new ArrayList<String>();
        var choice = choice(entry);
        if (!choice.isEmpty()) parts.add(choice);
        if (entry.words() != null && !entry.kind().equals("induction")) parts.add(entry.words());
        if (entry.minutes() != null) parts.add(monthly(entry.minutes()));
        if (entry.until() != null) parts.add(texts.get("entry.until", texts.date(entry.until())));
        return String.join(" · ", parts);
    }

    private String monthly(@Nullable Integer minutes) {
        return minutes == null ? "" : texts.get("entry.monthly", texts.duration(minutes));
    }

    private String choice(PlacementEntry entry) {
        if (entry.choice() == null) return "";
        return switch (entry.kind()) {
            case "ended" -> texts.get("ending." + entry.choice());
            case "not-this-time" -> texts.get("reason." + entry.choice());
            case "eligible" -> texts.get("age." + entry.choice());
            case "induction" -> texts.get("form." + entry.choice());
            case "review" -> texts.get("verdict." + entry.choice());
            default -> "";
        };
    }

    /** The choices of every form, by the field's name. */
    Map<String, List<Choice>> choices() {
        var all = new LinkedHashMap<String, List<Choice>>();
        all.put("ended-choice", of("ending", Say.ENDINGS));
        all.put("not-this-time-choice", of("reason", Say.REASONS));
        all.put("eligible-choice", of("age", Say.AGES));
        all.put("induction-choice", of("form", Say.FORMS));
        all.put("induction-items", of("induction", Say.INDUCTION));
        all.put("review-choice", of("verdict", Say.VERDICTS));
        return all;
    }

    private List<Choice> of(String prefix, List<String> codes) {
        return codes.stream()
                .map(code -> new Choice(code, texts.get(prefix + "." + code)))
                .toList();
    }

    /** What a monitoring officer was asked, and said. */
    public String advice(Advice one, ZoneId zone) {
        return one.given()
                ? texts.get(
                        "placement.advice.given",
                        one.council(),
                        texts.get("outcome." + one.outcome()),
                        String.valueOf(one.advice()))
                : texts.get(
                        "placement.advice.waiting",
                        one.council(),
                        texts.date(one.askedAt().atZone(zone).toLocalDate()));
    }

    public String date(@Nullable LocalDate day) {
        return day == null ? "" : texts.date(day);
    }
}
