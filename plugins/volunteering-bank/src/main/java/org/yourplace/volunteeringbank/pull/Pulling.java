package org.yourplace.volunteeringbank.pull;

import java.time.Duration;
import java.util.List;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.feature.EventHandler;
import org.yourplace.spi.feature.Job;
import org.yourplace.spi.outbound.Outbound;

/** Reads sources when it is their turn, or somebody wants it. */
public final class Pulling {
    private static final Duration OFTEN = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_PAGES = Duration.ofMillis(250);

    private final FeatureContext core;
    private final PulledRows rows;
    private final Puller puller;
    private final SourceService sources;
    private final PulledListings listings;

    public Pulling(FeatureContext core) {
        this(core, PATIENCE, BETWEEN_PAGES);
    }

    /** @param sites who answers in the place of the world outside, such as with a sample */
    public Pulling(FeatureContext core, Outbound sites) {
        this(core, sites, PATIENCE, Duration.ZERO);
    }

    /** @param patience with one page; {@code between} two of them it rests */
    Pulling(FeatureContext core, Duration patience, Duration between) {
        this(core, core.outbound(), patience, between);
    }

    private Pulling(FeatureContext core, Outbound sites, Duration patience, Duration between) {
        this.core = core;
        this.rows = new PulledRows(core);
        this.puller = new Puller(core, sites, rows, patience, between);
        this.sources = new SourceService(core, this);
        this.listings = new PulledListings(core);
    }

    public List<Job> jobs() {
        return List.of(new Job("read-feeds", OFTEN, this::readDue));
    }

    public List<EventHandler<?>> handlers() {
        return List.of(new EventHandler<>(
                ReadingWanted.class, wanted -> puller.read(wanted.source(), true, (pages, seen) -> {})));
    }

    void readDue() {
        core.database()
                .read(tx -> Claims.due(tx, core.clock().instant()))
                .forEach(source -> puller.read(source, false, (pages, seen) -> {}));
    }

    public SourceService sources() {
        return sources;
    }

    public PulledListings listings() {
        return listings;
    }

    PulledRows rows() {
        return rows;
    }

    Puller puller() {
        return puller;
    }
}
