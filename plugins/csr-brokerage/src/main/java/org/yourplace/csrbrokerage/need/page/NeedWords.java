package org.yourplace.csrbrokerage.need.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.yourplace.csrbrokerage.need.Need;
import org.yourplace.csrbrokerage.need.NeedKind;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.Fact;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.place.Area;
import org.yourplace.spi.place.Codes;
import org.yourplace.spi.place.Places;

/** Needs in the words of their pages. */
public record NeedWords(PageTexts texts, Codes codes, Places places) {
    public String kind(String code) {
        return texts.get("need.kind." + code);
    }

    public List<Choice> kinds() {
        return Stream.of(NeedKind.values())
                .map(kind ->
                        new Choice(kind.code(), kind(kind.code()), texts.get("need.kind." + kind.code() + ".hint")))
                .toList();
    }

    List<Choice> list(String name) {
        return codes.list(name).stream()
                .map(code -> new Choice(code.code(), code.label(texts.locale())))
                .toList();
    }

    /** What is known of a need, in the order that a reader asks for it. */
    public List<Fact> facts(Need need) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(texts.get("need.kind"), kind(need.kind())));
        if (need.starts() != null) {
            facts.add(new Fact(texts.get("need.when"), texts.date(need.starts())));
        }
        if (need.minutes() != null) {
            var often = need.howOften() == null ? "" : codes.label("how-often", need.howOften(), texts.locale());
            facts.add(new Fact(texts.get("need.time"), texts.duration(need.minutes()), often));
        }
        facts.add(new Fact(texts.get("need.where"), where(need)));
        if (!need.skills().isEmpty()) {
            facts.add(new Fact(
                    texts.get("need.skills"),
                    String.join(
                            ", ",
                            need.skills().stream()
                                    .map(skill -> codes.label("skills", skill, texts.locale()))
                                    .toList())));
        }
        if (need.teamSize() != null) {
            facts.add(new Fact(texts.get("need.team.size"), texts.count("need.people", need.teamSize())));
        }
        if (need.costPence() != null) {
            facts.add(
                    new Fact(texts.get("need.team.cost"), pounds(need.costPence()), texts.get("need.team.cost.note")));
        }
        add(facts, "need.team.kit", need.kit());
        add(facts, "need.team.bring", need.bring());
        add(facts, "need.team.charge", need.inCharge());
        return facts;
    }

    private void add(List<Fact> facts, String key, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            facts.add(new Fact(texts.get(key), value));
        }
    }

    public String where(Need need) {
        if (need.remote()) {
            return texts.get("need.from-home");
        }
        return need.ward() == null
                ? texts.get("need.where.unsaid")
                : places.area(need.ward()).map(Area::name).orElse(need.ward());
    }

    public String pounds(long pence) {
        return pence == 0
                ? texts.get("need.free")
                : "£" + BigDecimal.valueOf(pence, 2).toPlainString().replaceAll("\\.00$", "");
    }

    /** The id in a page's path; what is none is not there. */
    static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            throw DomainException.notFound();
        }
    }

    static Form form(java.util.Map<String, List<String>> values) {
        return Form.of(values);
    }
}
