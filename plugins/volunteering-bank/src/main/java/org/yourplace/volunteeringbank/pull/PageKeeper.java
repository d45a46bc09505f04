package org.yourplace.volunteeringbank.pull;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.Violation;
import org.yourplace.volunteeringbank.pull.FeedItem.Bad;
import org.yourplace.volunteeringbank.pull.FeedItem.Gone;
import org.yourplace.volunteeringbank.pull.FeedItem.Listed;
import org.yourplace.volunteeringbank.pull.Kept.Fate;

/** Keeps a page in one transaction, together with the place of the next: all of it, or nothing. */
final class PageKeeper {
    private static final Logger LOG = Logger.getLogger(PageKeeper.class.getName());
    /** So many bad items of a run are told one by one; the others are counted. */
    private static final int MOST_TOLD = 1_000;

    private final FeatureContext core;
    private final PulledRows rows;

    PageKeeper(FeatureContext core, PulledRows rows) {
        this.core = core;
        this.rows = rows;
    }

    /** @param before what the run has kept so far */
    Kept keep(Standing at, FeedPage page, Kept before) throws StoppedException {
        try {
            return write(at, page, before);
        } catch (TakenAwayException taken) {
            throw StoppedException.because("taken-away");
        } catch (RuntimeException refused) {
            LOG.log(Level.WARNING, refused, () -> "a page of source " + at.source() + " is kept item by item");
            return oneByOne(at, page, before);
        }
    }

    private Kept write(Standing at, FeedPage page, Kept before) {
        return core.database().write(tx -> {
            turn(tx, at, page);
            var kept = Kept.NOTHING;
            for (var item : page.items()) {
                kept = kept.and(one(tx, at, item, before.seen() + kept.seen() + 1));
            }
            RunRows.tell(tx, at.run(), 1, kept);
            PulledRows.settle(tx, titles(page.items()), null);
            return kept;
        });
    }

    private static void turn(Tx tx, Standing at, FeedPage page) {
        if (!RunRows.turn(tx, at, page.next())) {
            throw new TakenAwayException();
        }
    }

    /** What the database refuses is told as a bad item. Should happen to nothing that was checked; if it does, the others go in. */
    private Kept oneByOne(Standing at, FeedPage page, Kept before) throws StoppedException {
        var good = new ArrayList<FeedItem>();
        for (var item : page.items()) {
            good.add(item instanceof Listed listed && !canBeKept(at, listed) ? refused(listed) : item);
        }
        try {
            return write(at, new FeedPage(good, page.marks(), page.next(), page.resumeAt()), before);
        } catch (TakenAwayException taken) {
            throw StoppedException.because("taken-away");
        }
    }

    private boolean canBeKept(Standing at, Listed listed) {
        try {
            core.database().write(tx -> rows.keep(tx, at, listed.listing()));
            return true;
        } catch (RuntimeException refused) {
            return false;
        }
    }

    private static Bad refused(Listed listed) {
        var listing = listed.listing();
        return new Bad(
                listing.external(), listing.content().title(), List.of(Violation.of("row", "could-not-be-stored")));
    }

    private Fate one(Tx tx, Standing at, FeedItem item, int number) {
        return switch (item) {
            case Listed listed -> rows.keep(tx, at, listed.listing());
            case Gone gone -> rows.gone(tx, at, gone.external());
            case Bad bad -> reject(tx, at, bad, number);
        };
    }

    private Fate reject(Tx tx, Standing at, Bad bad, int number) {
        if (bad.external() != null) {
            rows.met(tx, at, bad.external());
        }
        if (number <= MOST_TOLD) {
            bad.why().forEach(why -> RunRows.reject(tx, core.ids().next(), at.run(), number, bad, why));
        }
        return Fate.REJECTED;
    }

    private static List<String> titles(List<FeedItem> items) {
        return items.stream()
                .flatMap(item -> item instanceof Listed(var listing)
                        ? Stream.of(listing.content().title())
                        : Stream.empty())
                .distinct()
                .toList();
    }

    /** The source was switched off or removed, or another run has it. */
    private static final class TakenAwayException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TakenAwayException() {
            super("taken away", null, false, false);
        }
    }
}
