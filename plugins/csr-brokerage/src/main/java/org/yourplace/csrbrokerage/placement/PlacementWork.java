package org.yourplace.csrbrokerage.placement;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.EventHandler;
import org.yourplace.spi.feature.Job;

/**
 * What happens by itself: letters after something was said, reminders of whose turn it is, reviews that are due, placements that nobody
 * took up, files of what is over closed, and employers whom somebody left shown nothing more. Each may run as often as it likes.
 */
final class PlacementWork {
    private static final Duration EVERY = Duration.ofHours(6);
    private static final Duration OFTEN = Duration.ofMinutes(5);
    private static final int REVIEW_AGAIN_DAYS = 7;

    private final FeatureContext core;
    private final PlacementService placements;
    private final PlacementLetters letters;
    private final AdviceLetters advice;

    PlacementWork(FeatureContext core, PlacementService placements) {
        this.core = core;
        this.placements = placements;
        this.letters = new PlacementLetters(core);
        this.advice = new AdviceLetters(core);
    }

    List<EventHandler<?>> handlers() {
        return List.of(new EventHandler<>(PlacementMoved.class, letters::tell));
    }

    List<Job> jobs() {
        return List.of(new Job("placement-chase", EVERY, this::chase), new Job("tell-of-advice", OFTEN, advice::tell));
    }

    void chase() {
        int grace = grace();
        var overdue = core.database().read(tx -> PlacementRows.overdue(tx, grace));
        new EachInTurn("placement-chase")
                .all(overdue.stream().map(Placement::id).toList(), id -> core.database()
                        .write(tx -> {
                            // another side may have spoken since
                            PlacementRows.find(tx, id)
                                    .filter(Placement::late)
                                    .ifPresent(placement -> chase(tx, placement, grace));
                            return true;
                        }))
                .all(core.database().read(PlacementWork::shownInVain), id -> core.database()
                        .write(tx -> {
                            placements.byItself(tx, id, "hidden");
                            return true;
                        }))
                .all(core.database().read(PlacementWork::over), id -> core.database()
                        .write(tx -> {
                            core.cases().close(tx, id);
                            return true;
                        }))
                .done();
    }

    /** Days from the day on which it was due to the one on which it lapses. */
    private int grace() {
        return Math.max(
                1,
                core.settings().value(PlacementSettings.LAPSE_DAYS)
                        - core.settings().value(PlacementSettings.TURN_DAYS));
    }

    private void chase(Tx tx, Placement placement, int grace) {
        var today =
                LocalDate.ofInstant(core.clock().instant(), core.workingDays().zone());
        if (placement.active()) {
            review(tx, placement, today);
            return;
        }
        var due = placement.due();
        if (due != null && today.isAfter(due.plusDays(grace))) {
            if (mayLapse(tx, placement)) placements.byItself(tx, placement.id(), "lapsed");
        } else if (placement.chasedOn() == null && chased(tx, placement)) {
            letters.remind(
                    tx,
                    placement,
                    placement.turn().equals("candidate"),
                    placement.turn().equals("charity"));
        }
    }

    private static boolean mayLapse(Tx tx, Placement placement) {
        return tx.sql()
                .createQuery("SELECT csr_brokerage.may_lapse(:id)")
                .bind("id", placement.id())
                .mapTo(Boolean.class)
                .one();
    }

    /** Both sides review; who has, is not asked again, and nobody is asked more than three times in one round. */
    private void review(Tx tx, Placement placement, LocalDate today) {
        var last = placement.chasedOn();
        if (last != null && last.plusDays(REVIEW_AGAIN_DAYS).isAfter(today) || !chased(tx, placement)) return;
        var file = new PlacementFile(placement, PlacementRows.entries(tx, placement.id()));
        letters.remind(tx, placement, !file.reviewed("candidate"), !file.reviewed("charity"));
    }

    private static boolean chased(Tx tx, Placement placement) {
        return tx.sql()
                .createQuery("SELECT csr_brokerage.chased(:id)")
                .bind("id", placement.id())
                .mapTo(Boolean.class)
                .one();
    }

    private static List<UUID> shownInVain(Tx tx) {
        return tx.sql()
                .createQuery("SELECT csr_brokerage.shown_in_vain()")
                .mapTo(UUID.class)
                .list();
    }

    private static List<UUID> over(Tx tx) {
        return tx.sql()
                .createQuery("SELECT c.id FROM core.case_file c JOIN csr_brokerage.placement p ON p.id = c.id"
                        + " AND p.tenant_id = c.tenant_id WHERE c.tenant_id = core.tenant() AND c.closed_at IS NULL"
                        + " AND p.stage IN ('ended', 'not-this-time', 'lapsed') LIMIT 500")
                .mapTo(UUID.class)
                .list();
    }
}
