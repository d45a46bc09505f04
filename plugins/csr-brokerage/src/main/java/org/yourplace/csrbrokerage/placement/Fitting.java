package org.yourplace.csrbrokerage.placement;

import java.util.ArrayList;
import java.util.List;
import org.yourplace.spi.place.Area;
import org.yourplace.spi.place.AreaKind;
import org.yourplace.spi.place.Places;

/**
 * How well somebody fits what a charity needs, of 100 points: skills 40 (two thirds of them for one that is shared), cause 20, area 20,
 * time 20. What nobody said earns half. The same pair gives the same answer every time.
 */
final class Fitting {
    private static final double SKILLS = 40;
    private static final double CAUSE = 20;
    private static final double AREA = 20;
    private static final double TIME = 20;

    private final Places places;

    Fitting(Places places) {
        this.places = places;
    }

    /** Why somebody fits; what does not fit is said with no points. */
    List<Reason> reasons(SoughtNeed need, Candidate candidate) {
        var all = new ArrayList<Reason>();
        all.add(skills(need, candidate));
        all.add(cause(need, candidate));
        all.add(area(need, candidate));
        all.add(time(need, candidate));
        return all;
    }

    static double score(List<Reason> reasons) {
        return reasons.stream().mapToDouble(Reason::points).sum();
    }

    private static Reason skills(SoughtNeed need, Candidate candidate) {
        if (need.skills().isEmpty()) return Reason.of("skill-any", "", SKILLS / 2);
        var shared = need.skills().stream().filter(candidate.skills()::contains).toList();
        if (shared.isEmpty()) return Reason.of("skill-none", String.join(",", need.skills()), 0);
        return Reason.of("skill", String.join(",", shared), SKILLS * shared.size() / (shared.size() + 0.5));
    }

    private static Reason cause(SoughtNeed need, Candidate candidate) {
        if (need.cause() == null || candidate.causes().isEmpty()) return Reason.of("cause-any", "", CAUSE / 2);
        boolean shared = candidate.causes().contains(need.cause());
        return Reason.of(shared ? "cause" : "cause-none", need.cause(), shared ? CAUSE : 0);
    }

    private Reason area(SoughtNeed need, Candidate candidate) {
        if (candidate.areas().isEmpty() || need.area().isEmpty()) return Reason.of("area-any", "", AREA / 2);
        boolean near = need.area().stream().map(this::ward).anyMatch(candidate.areas()::contains);
        return Reason.of(near ? "area" : "area-none", "", near ? AREA : 0);
    }

    private String ward(String code) {
        return places.area(code).map(Area::ward).orElse(code);
    }

    private static Reason time(SoughtNeed need, Candidate candidate) {
        int asked = need.monthly();
        if (candidate.minutes() == null || asked == 0) return Reason.of("time-any", "", TIME / 2);
        boolean enough = candidate.minutes() >= asked;
        return Reason.of(
                enough ? "time" : "time-less", candidate.minutes(), enough ? TIME : TIME * candidate.minutes() / asked);
    }

    /** Which share of the areas that work serves are priority areas: deciles 1 to 3. A ward counts by its LSOAs. */
    double priority(SoughtNeed need) {
        return need.area().stream()
                .map(places::area)
                .flatMap(java.util.Optional::stream)
                .mapToDouble(this::share)
                .average()
                .orElse(0);
    }

    private double share(Area area) {
        if (area.kind() == AreaKind.LSOA) return priority(area) ? 1 : 0;
        var within = places.areas(AreaKind.LSOA).stream()
                .filter(one -> one.ward().equals(area.code()))
                .toList();
        return within.stream()
                .mapToDouble(one -> priority(one) ? 1 : 0)
                .average()
                .orElse(0);
    }

    private static boolean priority(Area area) {
        return area.decile() != null && area.decile() <= 3;
    }
}
