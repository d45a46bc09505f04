package org.yourplace.volunteeringbank.pull;

import static org.yourplace.volunteeringbank.VolunteeringPermission.READ_FEEDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;

/** The sources that an organisation which supports others has listings read from, and how their readings went. */
public final class SourceService {
    private static final int SHOWN = 5;

    private final FeatureContext core;
    private final Pulling pulling;
    private final PullWords words;

    SourceService(FeatureContext core, Pulling pulling) {
        this.core = core;
        this.pulling = pulling;
        this.words = new PullWords(core.texts());
    }

    /** Whether the asking tenant may have sources: listings of elsewhere are for those who look after a whole place. */
    public boolean possible() {
        return core.database().read(SourceService::supports);
    }

    public List<FeedSource> all(Locale locale) {
        core.access().require(READ_FEEDS);
        return core.database().read(SourceRows::all).stream()
                .map(source -> words.source(source, locale))
                .toList();
    }

    public FeedSource read(UUID id, Locale locale) {
        core.access().require(READ_FEEDS);
        return words.source(core.database().read(tx -> find(tx, id)), locale);
    }

    public FeedSource add(WriteSource said) {
        core.access().require(READ_FEEDS);
        var id = core.ids().next();
        return core.database().write(tx -> {
            if (!supports(tx)) {
                throw new DomainException(CoreError.FORBIDDEN);
            }
            mustBeNew(tx, said, id);
            SourceRows.add(tx, id, said);
            core.audit().record(tx, "feed-added", id, "name", said.name(), "address", said.address());
            return find(tx, id);
        });
    }

    public FeedSource change(UUID id, @Nullable Long read, WriteSource said) {
        core.access().require(READ_FEEDS);
        return core.database().write(tx -> {
            var before = find(tx, id);
            mustBeNew(tx, said, id);
            long version = read != null ? read : said.version() != null ? said.version() : before.version();
            if (!SourceRows.change(tx, id, version, said)) {
                throw new DomainException(CoreError.STALE);
            }
            pulling.rows().rename(tx, id);
            PulledRows.settle(tx, List.of(), id);
            var deed = before.enabled() == said.enabled()
                    ? "feed-changed"
                    : said.enabled() ? "feed-switched-on" : "feed-switched-off";
            core.audit().record(tx, deed, id, "name", said.name(), "address", said.address());
            return find(tx, id);
        });
    }

    /** Takes a source away, with its listings and its history. */
    public void remove(UUID id) {
        core.access().require(READ_FEEDS);
        core.database().write(tx -> {
            var source = find(tx, id);
            pulling.rows().removeAll(tx, id);
            SourceRows.remove(tx, id);
            core.audit().record(tx, "feed-removed", id, "name", source.name());
            return id;
        });
    }

    /** Looks at the first page of an address and keeps nothing. */
    public Trial look(WriteSource said, Locale locale) {
        core.access().require(READ_FEEDS);
        try {
            var page = pulling.puller().look(said);
            var titles = new ArrayList<String>();
            var bad = new ArrayList<Rejection>();
            int number = 0;
            int good = 0;
            for (var item : page.items()) {
                number++;
                if (item instanceof FeedItem.Bad(var external, var title, var why)) {
                    for (var one : why) {
                        bad.add(rejection(number, external, title, one, locale));
                    }
                } else if (item instanceof FeedItem.Listed(var listing)) {
                    good++;
                    titles.add(listing.content().title());
                }
            }
            return new Trial(true, good, first(titles), first(bad), null);
        } catch (StoppedException stopped) {
            var message = words.problem(stopped.problem(), stopped.args().toArray(), locale);
            return new Trial(false, 0, List.of(), List.of(), message);
        }
    }

    private Rejection rejection(
            int number, @Nullable String external, @Nullable String title, Violation why, Locale locale) {
        var args = why.args().stream().map(String::valueOf).toList();
        return words.rejection(
                new Rejection(core.ids().next(), number, external, title, why.field(), why.reason(), args, null),
                locale);
    }

    private static <T> List<T> first(List<T> all) {
        return List.copyOf(all.subList(0, Math.min(SHOWN, all.size())));
    }

    /** Has a source read soon, by whichever node is free. */
    public FeedSource want(UUID id) {
        core.access().require(READ_FEEDS);
        return core.database().write(tx -> {
            var source = find(tx, id);
            if (!source.enabled()) {
                throw new DomainException(CoreError.REFUSED);
            }
            core.events().publish(tx, new ReadingWanted(id));
            return source;
        });
    }

    /** Reads a source now; empty when another run is at it. */
    public Optional<FeedRun> readNow(UUID id, Locale locale, BiConsumer<Integer, Integer> progress) {
        core.access().require(READ_FEEDS);
        core.database().read(tx -> find(tx, id));
        var run = pulling.puller().read(id, true, progress::accept);
        return run.flatMap(own -> runs(id, 1, null, locale).items().stream()
                .filter(latest -> latest.id().equals(own))
                .findFirst());
    }

    public Slice<FeedRun> runs(UUID source, int limit, @Nullable String after, Locale locale) {
        core.access().require(READ_FEEDS);
        int from = from(after);
        var list = core.database().read(tx -> {
            find(tx, source);
            return RunRows.runs(tx, source, from, limit + 1);
        });
        return Slice.of(
                list.stream().map(run -> words.run(run, locale)).toList(),
                limit,
                last -> Integer.toString(from + limit));
    }

    public Slice<Rejection> rejections(UUID source, UUID run, int limit, @Nullable String after, Locale locale) {
        core.access().require(READ_FEEDS);
        int from = from(after);
        var list = core.database().read(tx -> {
            RunRows.mustBeOf(tx, run, source);
            return RunRows.rejections(tx, run, from, limit + 1);
        });
        return Slice.of(
                list.stream().map(one -> words.rejection(one, locale)).toList(),
                limit,
                last -> Integer.toString(from + limit));
    }

    private static int from(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return 0;
        }
        if (!after.matches("[0-9]{1,6}")) {
            throw DomainException.invalid(List.of(Violation.of("after", "unknown-cursor")));
        }
        return Integer.parseInt(after);
    }

    private static void mustBeNew(Tx tx, WriteSource said, UUID id) {
        if (SourceRows.known(tx, said.address(), id)) {
            throw DomainException.invalid(List.of(Violation.of("address", "taken")));
        }
    }

    private static boolean supports(Tx tx) {
        return tx.sql()
                .createQuery("SELECT EXISTS (SELECT FROM core.tenant WHERE supporter_id = core.tenant())")
                .mapTo(Boolean.class)
                .one();
    }

    private static FeedSource find(Tx tx, UUID id) {
        return SourceRows.find(tx, id).orElseThrow(DomainException::notFound);
    }
}
