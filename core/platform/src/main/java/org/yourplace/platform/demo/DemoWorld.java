package org.yourplace.platform.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.directory.Partnership;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.Bindings;
import org.yourplace.spi.feature.DemoSeed;

/** The partnership in which a feature plants its part of the year. */
public final class DemoWorld implements DemoSeed.World {
    private static final int MORNING = 6;

    private final Partnership partnership;
    private final Directory directory;
    private final Bindings bindings;
    private final DemoPeople people;
    private final Instant now;

    DemoWorld(Partnership partnership, Directory directory, Bindings bindings, DemoPeople people, Instant now) {
        this.partnership = partnership;
        this.directory = directory;
        this.bindings = bindings;
        this.people = people;
        this.now = now;
    }

    @Override
    public LocalDate today() {
        return day(now, partnership.zone());
    }

    /** Until the morning the night belongs to the day before: what a demo year does first thing today has happened when it is planted. */
    static LocalDate day(Instant now, ZoneId zone) {
        return now.atZone(zone).toLocalDateTime().minusHours(MORNING).toLocalDate();
    }

    @Override
    public <T> T asMember(String slug, Instant at, Supplier<T> work) {
        var tenant = directory
                .tenant(partnership, slug)
                .orElseThrow(() -> new IllegalArgumentException("no tenant is called " + slug));
        return bindings.call(
                Binding.tenant(partnership, tenant, people.member(tenant.id())).at(past(at)), work);
    }

    /** Runs work as an administrator of a tenant. */
    public <T> T asAdministrator(String slug, Instant at, Supplier<T> work) {
        var tenant = directory
                .tenant(partnership, slug)
                .orElseThrow(() -> new IllegalArgumentException("no tenant is called " + slug));
        return bindings.call(
                Binding.tenant(partnership, tenant, people.administrator(tenant.id()))
                        .at(past(at)),
                work);
    }

    /** Whether the partnership has these tenants. */
    public boolean has(String... slugs) {
        return java.util.Arrays.stream(slugs)
                .allMatch(slug -> directory.tenant(partnership, slug).isPresent());
    }

    long tenant(String slug) {
        return directory
                .tenant(partnership, slug)
                .orElseThrow(() -> new IllegalArgumentException("no tenant is called " + slug))
                .id();
    }

    /** The present: when the demo year ends. */
    public Instant now() {
        return now;
    }

    @Override
    public <T> T asPerson(String email, Instant at, Supplier<T> work) {
        return bindings.call(Binding.person(partnership, people.person(email)).at(past(at)), work);
    }

    @Override
    public <T> T asPublic(Instant at, Supplier<T> work) {
        return bindings.call(Binding.ofPublic(partnership).at(past(at)), work);
    }

    /** The demo year ends now: nobody has done anything yet tomorrow. */
    private Instant past(Instant at) {
        if (at.isAfter(now)) {
            throw new IllegalArgumentException(at + " has not come yet");
        }
        return at;
    }
}
