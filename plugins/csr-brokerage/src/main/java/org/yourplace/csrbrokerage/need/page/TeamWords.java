package org.yourplace.csrbrokerage.need.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.need.team.TeamDay;
import org.yourplace.kit.page.Fact;

/** The terms of a team day in words: what the group set, and nothing else. */
public record TeamWords(NeedWords words) {
    public List<Fact> terms(TeamDay day) {
        var texts = words.texts();
        var facts = new ArrayList<Fact>();
        if (day.size() != null) {
            facts.add(new Fact(texts.get("need.team.size"), texts.count("need.people", day.size())));
        }
        if (day.day() != null) {
            facts.add(new Fact(texts.get("need.when"), texts.date(day.day())));
        }
        if (day.costPence() != null) {
            facts.add(new Fact(
                    texts.get("need.team.cost"), words.pounds(day.costPence()), texts.get("need.team.cost.note")));
        }
        add(facts, "need.team.kit", day.kit());
        add(facts, "need.team.bring", day.bring());
        add(facts, "need.team.charge", day.inCharge());
        if (day.came() != null) {
            facts.add(new Fact(texts.get("need.team.came"), texts.count("need.people", day.came())));
        }
        return facts;
    }

    private void add(List<Fact> facts, String key, @Nullable String value) {
        if (value != null) {
            facts.add(new Fact(words.texts().get(key), value));
        }
    }
}
