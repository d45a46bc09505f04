package org.yourplace.csrbrokerage.placement;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a side may say next, in the order in which to offer it. The database decides; this is what a page or view offers. */
public final class NextSteps {
    private static final int REVIEW_DAYS_BEFORE = 14;
    private static final Set<String> BEFORE = Set.of("introduced", "met", "scope-agreed");
    private static final Set<String> RUNNING = Set.of("trial", "active");

    private NextSteps() {}

    public static Set<String> of(PlacementFile file, String side, LocalDate today) {
        var placement = file.placement();
        if (placement.over()) {
            return side.equals("candidate") && placement.employer() != null ? Set.of("hidden") : Set.of();
        }
        return switch (side) {
            case "candidate" -> candidate(file, today);
            case "charity" -> charity(file, today);
            case "broker" -> broker(placement);
            default -> Set.of();
        };
    }

    private static Set<String> candidate(PlacementFile file, LocalDate today) {
        var placement = file.placement();
        var can = new LinkedHashSet<String>();
        boolean mine = placement.turn().equals("candidate");
        switch (placement.stage()) {
            case "suggested" -> add(can, mine, "agreed");
            case "introduced" -> can.add("met");
            case "met" -> add(can, mine, "scope-agreed");
            case "active" -> add(can, reviews(file, "candidate", today), "review");
            default -> {}
        }
        boolean under = BEFORE.contains(placement.stage()) || placement.stage().equals("trial");
        add(can, placement.trustee() && under && file.last("eligible").isEmpty(), "eligible");
        if (!placement.stage().equals("suggested")) can.add(placement.employer() == null ? "shown" : "hidden");
        leave(can, placement, "suggested");
        return can;
    }

    private static Set<String> charity(PlacementFile file, LocalDate today) {
        var placement = file.placement();
        var can = new LinkedHashSet<String>();
        boolean induced = !placement.trustee() || file.last("induction").isPresent();
        switch (placement.stage()) {
            case "introduced" -> can.add("met");
            case "met" -> can.add("scope");
            case "scope-agreed" -> can.add("trial");
            case "trial" -> add(can, induced, "confirmed");
            case "active" -> add(can, reviews(file, "charity", today), "review");
            default -> {}
        }
        add(can, !induced && Set.of("scope-agreed", "trial").contains(placement.stage()), "induction");
        leave(can, placement, "");
        return can;
    }

    private static Set<String> broker(Placement placement) {
        var can = new LinkedHashSet<String>();
        add(can, placement.stage().equals("suggested") && placement.turn().equals("broker"), "introduced");
        leave(can, placement, "suggested");
        return can;
    }

    private static void leave(Set<String> can, Placement placement, String alsoAt) {
        add(can, BEFORE.contains(placement.stage()) || placement.stage().equals(alsoAt), "not-this-time");
        add(can, RUNNING.contains(placement.stage()), "ended");
    }

    private static boolean reviews(PlacementFile file, String side, LocalDate today) {
        var due = file.placement().due();
        return due != null && !today.isBefore(due.minusDays(REVIEW_DAYS_BEFORE)) && !file.reviewed(side);
    }

    private static void add(Set<String> can, boolean may, String kind) {
        if (may) can.add(kind);
    }
}
