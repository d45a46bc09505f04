package org.yourplace.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.Bindings;

/** The present, unless the binding of the work at hand says another instant. To the microsecond, as PostgreSQL keeps it. */
public final class MovableClock extends Clock {
    private final Clock present;
    private final Bindings bindings;
    private final ZoneId zone;

    public MovableClock(Clock present, Bindings bindings) {
        this(present, bindings, ZoneOffset.UTC);
    }

    private MovableClock(Clock present, Bindings bindings, ZoneId zone) {
        this.present = present;
        this.bindings = bindings;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return bindings.find().map(Binding::moment).orElseGet(present::instant).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(present, bindings, zone);
    }
}
