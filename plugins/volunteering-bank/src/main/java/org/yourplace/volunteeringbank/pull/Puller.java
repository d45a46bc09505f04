package org.yourplace.volunteeringbank.pull;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.outbound.Outbound;

/**
 * Reads a source page by page. Nothing is asked within a transaction; each page is kept whole together with the place of the next, so that
 * a run which is interrupted anywhere is gone on with where it was, and meets nothing twice.
 */
final class Puller {
    private static final Logger LOG = Logger.getLogger(Puller.class.getName());
    private static final int MOST_PAGES = 2_000;
    private static final int MOST_LISTINGS = 20_000;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    /** After so long without a reading to the end nobody can say whether its listings still stand. */
    private static final Duration STALE = Duration.ofDays(14);

    private static final Duration SOONER = Duration.ofMinutes(30);

    private final FeatureContext core;
    private final Adapters adapters;
    private final Fetching fetching;
    private final PulledRows rows;
    private final PageKeeper keeper;
    private final Duration between;

    /**
     * @param patience for one page
     * @param between how long it rests between two pages
     */
    Puller(FeatureContext core, Outbound sites, PulledRows rows, Duration patience, Duration between) {
        this.core = core;
        this.adapters = new Adapters(core);
        this.fetching = new Fetching(core, sites, patience);
        this.rows = rows;
        this.keeper = new PageKeeper(core, rows);
        this.between = between;
    }

    /** Told after each page. */
    @FunctionalInterface
    interface Listener {
        void at(int pages, int seen);
    }

    /**
     * Reads a source, unless another run does; gives the run's id.
     *
     * @param early whether it may be read before its turn
     */
    Optional<UUID> read(UUID source, boolean early, Listener listener) {
        var run = core.ids().next();
        var standing = core.database()
                .write(tx -> Claims.claim(tx, source, run, core.clock().instant(), early));
        standing.ifPresent(at -> read(at, listener));
        return standing.map(Standing::run);
    }

    /** The first page; nothing of it is kept. */
    FeedPage look(WriteSource said) throws StoppedException {
        var answer = fetching.page(said.first(), null).orElseThrow();
        return read(adapters.of(Kind.of(said.kind()).orElseThrow()), FeedDocument.of(answer), answer.from());
    }

    private static FeedPage read(FeedAdapter adapter, FeedDocument document, URI from) throws StoppedException {
        var page = document.page();
        return adapter.read(page.isObject() ? page : adapter.around(page, from), from);
    }

    private void read(Standing at, Listener listener) {
        try {
            walk(at, listener);
        } catch (StoppedException stopped) {
            stop(at, stopped);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, failed, () -> "reading source " + at.source() + " failed");
            stop(at, StoppedException.because("our-fault"));
        }
    }

    private void walk(Standing at, Listener listener) throws StoppedException {
        var adapter = adapters.of(at.kind());
        var asked = new HashSet<URI>();
        var met = new HashSet<String>();
        var until = core.clock().instant().plus(LONGEST);
        var kept = Kept.NOTHING;
        @Nullable URI next = at.from();
        @Nullable String etag = at.etag();
        boolean hidden = false;
        boolean guessed = false;
        for (int pages = 1; next != null; pages++) {
            if (!asked.add(next)) {
                throw StoppedException.because("in-a-circle").beginAgain();
            }
            var answer = fetching.page(next, pages == 1 ? etag : null);
            if (answer.isEmpty()) {
                finish(at, adapter, next, etag, End.GOOD);
                return;
            }
            var document = FeedDocument.of(answer.get());
            var page = read(adapter, document, answer.get().from());
            var cut = document.cut();
            if (cut != null) {
                keeper.keep(at, page.again(next), kept);
                throw StoppedException.because("cut-off", cut.line(), cut.column());
            }
            mustBeNew(page, met);
            kept = kept.and(keeper.keep(at, page, kept));
            listener.at(pages, kept.seen());
            hidden |= page.hidesOne();
            guessed |= document.guessed();
            if (page.next() == null) {
                var tag = answer.get().header("ETag").orElse(null);
                finish(at, adapter, page.resumeAt(), tag, new End(hidden, guessed));
                return;
            }
            if (pages == MOST_PAGES || core.clock().instant().isAfter(until)) {
                throw StoppedException.because("goes-on-later", pages);
            }
            if (kept.seen() > MOST_LISTINGS
                    && core.database().read(tx -> rows.count(tx, at.source())) > MOST_LISTINGS) {
                throw StoppedException.because("too-many-listings", MOST_LISTINGS)
                        .beginAgain();
            }
            next = page.next();
            rest();
        }
    }

    /** A page that only says again what this run has met leads nowhere. */
    private static void mustBeNew(FeedPage page, Set<String> met) throws StoppedException {
        if (!met.addAll(page.marks()) && page.next() != null && !page.marks().isEmpty()) {
            throw StoppedException.because("in-a-circle").beginAgain();
        }
    }

    /**
     * How an end was reached.
     *
     * @param hidden whether something was too damaged to say what it is
     * @param guessed whether a page was not in the characters that it says
     */
    private record End(boolean hidden, boolean guessed) {
        static final End GOOD = new End(false, false);
    }

    /** The end was reached. What a whole and unbroken way has not met is gone; after a broken one the next begins at once. */
    private void finish(Standing at, FeedAdapter adapter, @Nullable URI resumeAt, @Nullable String etag, End end) {
        boolean broken = adapter.showsAll() && at.resumed();
        core.database().write(tx -> {
            boolean mine = RunRows.done(tx, at, resumeAt, etag, broken, end.guessed() ? "read-as-windows" : null);
            if (mine) {
                int gone = rows.sweep(tx, at, !broken && !end.hidden() && !at.incremental());
                RunRows.tell(tx, at.run(), 0, new Kept(0, 0, 0, 0, gone, 0));
                PulledRows.settle(tx, List.of(), at.source());
            }
            return mine;
        });
    }

    private void stop(Standing at, StoppedException why) {
        var now = core.clock().instant();
        var wait = why.waiting() == null ? SOONER : why.waiting();
        core.database().write(tx -> {
            RunRows.stopped(tx, at, why, now.plus(wait), now.minus(STALE));
            PulledRows.settle(tx, List.of(), at.source());
            return at;
        });
    }

    private void rest() throws StoppedException {
        try {
            Thread.sleep(between);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw StoppedException.because("our-fault");
        }
    }
}
