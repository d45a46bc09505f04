package org.yourplace.platform.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yourplace.spi.matching.Match.Reason;
import org.yourplace.spi.matching.Trait;
import org.yourplace.spi.matching.Wishes;

/** Says why an entry fits and what is missing, from its codes, as whoever asks may read them. */
final class Told {
    private static final String TRAVEL = "travel-paid";

    private final Shared shared;
    private final Set<String> codes;
    private final Wishes wishes;

    Told(Shared shared, Set<String> codes, Wishes wishes) {
        this.shared = shared;
        this.codes = codes;
        this.wishes = wishes;
    }

    List<Reason> reasons() {
        var all = new ArrayList<Reason>();
        both(all, Trait.SKILL, "skill:", wishes.skills());
        both(all, Trait.CAUSE, "cause:", wishes.causes());
        if (shared.words()) {
            all.add(Reason.of(Trait.WORDS));
        }
        var km = shared.km();
        if (km != null && km <= wishes.withinKm()) {
            all.add(Reason.of(Trait.DISTANCE));
        }
        if (shared.home() && wishes.fromHome()) {
            all.add(Reason.of(Trait.FROM_HOME));
        }
        both(all, Trait.TIME, "when:", wishes.times());
        both(all, Trait.ACCESS, "access:", wishes.access());
        both(all, Trait.LANGUAGE, "language:", wishes.languages());
        both(all, Trait.CHECK, "check:", wishes.checks());
        if (codes.contains(TRAVEL)) {
            all.add(Reason.of(Trait.TRAVEL_PAID));
        }
        if (shared.priority() > 0) {
            all.add(Reason.of(Trait.PRIORITY_AREA));
        }
        return all;
    }

    List<Reason> missing() {
        var all = new ArrayList<Reason>();
        asked("check:").stream()
                .filter(check -> !wishes.checks().contains(check))
                .forEach(check -> all.add(new Reason(Trait.CHECK, check)));
        var age = shared.minimumAge();
        if (age != null && wishes.age() == null) {
            all.add(new Reason(Trait.AGE, age.toString()));
        }
        var times = asked("when:");
        if (!wishes.times().isEmpty() && !times.isEmpty() && shared.times() == 0) {
            times.forEach(time -> all.add(new Reason(Trait.TIME, time)));
        }
        var km = shared.km();
        if (km != null && km > wishes.withinKm()) {
            all.add(Reason.of(Trait.DISTANCE));
        }
        wishes.access().stream()
                .filter(need -> !codes.contains("access:" + need))
                .forEach(need -> all.add(new Reason(Trait.ACCESS, need)));
        return all;
    }

    private void both(List<Reason> all, Trait trait, String prefix, List<String> wished) {
        wished.stream().filter(code -> codes.contains(prefix + code)).forEach(code -> all.add(new Reason(trait, code)));
    }

    private List<String> asked(String prefix) {
        return codes.stream()
                .filter(code -> code.startsWith(prefix))
                .map(code -> code.substring(prefix.length()))
                .sorted()
                .toList();
    }
}
