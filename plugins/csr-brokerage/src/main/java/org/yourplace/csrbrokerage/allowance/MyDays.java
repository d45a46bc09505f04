package org.yourplace.csrbrokerage.allowance;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.allowance.TimeOffEvents.DayTold;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.people.Organisation;
import org.yourplace.spi.place.Area;

/**
 * The half at the host, which needs the person's own credential: told at the host's desk, and seen by that person alone. Their employer's
 * sign-on reaches none of it.
 */
public final class MyDays {
    private final FeatureContext core;

    public MyDays(FeatureContext core) {
        this.core = core;
    }

    /** An entry of the catalogue that the person may see; what is done from home is where the organisation is. */
    public Optional<Helped> entry(UUID subject) {
        return entries(List.of(subject)).stream()
                .findFirst()
                .map(found -> found.ward() != null
                        ? found
                        : core.database()
                                .read(tx -> core.organisations().find(tx, found.organisationId()))
                                .flatMap(this::place)
                                .map(place -> found.in(place.ward()))
                                .orElse(found));
    }

    /** Those of several that the person may see, in the order asked for. */
    public List<Helped> entries(List<UUID> subjects) {
        if (subjects.isEmpty()) return List.of();
        var found = core.database().read(tx -> tx
                .sql()
                .createQuery(Helped.ENTRIES)
                .bindArray("subjects", UUID.class, subjects)
                .map((row, context) -> Helped.of(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Helped::object, Function.identity())));
        return subjects.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private Optional<Area> place(Organisation host) {
        return Optional.ofNullable(host.postcode())
                .flatMap(core.places()::postcode)
                .flatMap(found -> core.places().area(found.lsoa()));
    }

    /** Whether an employer gives time off at all, and whoever needs help with this takes part and could confirm the hours. */
    public boolean canBeAskedFor(UUID subject) {
        return entry(subject)
                .filter(host -> core.switches().on(host.tenant()))
                .filter(host -> core.database().read(tx -> tx.sql()
                        .createQuery("SELECT csr_brokerage.programme_runs()")
                        .mapTo(Boolean.class)
                        .one()))
                .isPresent();
    }

    /** An organisation that has no entry for it. */
    public Helped organisation(UUID id, String what) {
        var host = core.database().read(tx -> core.organisations().find(tx, id)).orElseThrow(DomainException::notFound);
        var place = place(host);
        return new Helped(
                host.tenant(),
                host.id(),
                host.name(),
                null,
                what,
                "",
                place.map(Area::code).orElse(null),
                place.map(Area::ward).orElse(null),
                place.map(Area::decile).orElse(null),
                null,
                null);
    }

    /** Tells the host that the person comes, for time off that they asked for. Told twice it is there once. */
    public HostDay come(String ref, Helped helped) {
        var me = core.access().requirePerson();
        if (!core.switches().on(helped.tenant())) throw DomainException.notFound();
        return core.database().atDesk(helped.tenant(), tx -> {
            WhereHelpCounts.check(core.places(), areas(tx, ref), helped.ward());
            var id = core.ids().next();
            var told = Refused.translate(() -> tx.sql()
                    .createQuery(
                            "SELECT csr_brokerage.come(:id, :ref, :organisation, :name, :what, :object, :lsoa, :ward, :decile)")
                    .bind("id", id)
                    .bind("ref", ref)
                    .bind("organisation", helped.organisationId())
                    .bind("name", me.name())
                    .bind("what", helped.title())
                    .bind("object", helped.object())
                    .bind("lsoa", helped.lsoa())
                    .bind("ward", helped.ward())
                    .bind("decile", helped.decile())
                    .mapTo(UUID.class)
                    .one());
            if (told.equals(id)) core.events().publish(tx, new DayTold(id, "expected"));
            return HostDayRows.mine(tx, ref).orElseThrow(DomainException::notFound);
        });
    }

    /** Where help counts by the rule that time off of one's own was booked under; empty: anywhere, or it is nobody's. */
    private static List<String> areas(Tx tx, String ref) {
        return tx.sql()
                .createQuery("SELECT unnest(csr_brokerage.areas_for(:ref))")
                .bind("ref", ref)
                .mapTo(String.class)
                .list();
    }

    /** Whether a day of one's own is somewhere that its rule does not count; then it is one's own time. */
    public boolean elsewhere(String ref) {
        core.access().requirePerson();
        return core.database().read(tx -> {
            var areas = areas(tx, ref);
            return !areas.isEmpty()
                    && tx.sql()
                            .createQuery("SELECT coalesce(ward, '') FROM csr_brokerage.host_day"
                                    + " WHERE ref = :ref AND person_id = core.me()")
                            .bind("ref", ref)
                            .mapTo(String.class)
                            .findOne()
                            .filter(ward -> !areas.contains(ward))
                            .isPresent();
        });
    }

    public Slice<HostDay> mine(int limit, @Nullable String after) {
        core.access().requirePerson();
        return core.database().read(tx -> HostDayRows.list(tx, HostDayRows.MINE, null, null, limit, after));
    }

    /** Which organisation each of one's own days is with, by its reference. */
    public Map<String, String> hosts(List<String> refs) {
        core.access().requirePerson();
        if (refs.isEmpty()) return Map.of();
        return core.database().read(tx -> HostDayRows.hosts(tx, refs));
    }

    public Optional<HostDay> mine(String ref) {
        core.access().requirePerson();
        return core.database().read(tx -> HostDayRows.mine(tx, ref));
    }

    /** The host is told that the person does not come, whatever became of the time off. Told twice it is told once. */
    public HostDay callOff(String ref) {
        core.access().requirePerson();
        long host = core.database().read(tx -> host(tx, ref)).orElseThrow(DomainException::notFound);
        return core.database().atDesk(host, tx -> {
            boolean said = say(tx, ref, "called-off", null);
            var day = HostDayRows.mine(tx, ref).orElseThrow(DomainException::notFound);
            if (said) core.events().publish(tx, new DayTold(day.id(), "called-off"));
            else if (!day.state().equals("called-off")) throw new DomainException(AllowanceError.TIME_OFF_OVER);
            return day;
        });
    }

    private static Optional<Long> host(Tx tx, String ref) {
        return tx.sql()
                .createQuery("SELECT tenant_id FROM csr_brokerage.host_day WHERE ref = :ref AND person_id = core.me()")
                .bind("ref", ref)
                .mapTo(Long.class)
                .findOne();
    }

    /** It was not as the host says: the host is asked again. */
    public HostDay dispute(String ref, String reason) {
        core.access().requirePerson();
        org.yourplace.spi.error.Violations.of().text("reason", reason, 1, 500).done();
        return core.database().write(tx -> {
            var day = HostDayRows.mine(tx, ref).orElseThrow(DomainException::notFound);
            if (say(tx, ref, "disputed", reason.strip())) {
                core.ledger().dispute(tx, day.id(), reason.strip());
            } else if (!day.state().equals("disputed")) {
                throw new DomainException(AllowanceError.TIME_OFF_OVER);
            }
            return HostDayRows.mine(tx, ref).orElseThrow();
        });
    }

    private static boolean say(Tx tx, String ref, String state, @Nullable String reason) {
        return tx.sql()
                .createQuery("SELECT csr_brokerage.say_own_day(:ref, :state, :reason)")
                .bind("ref", ref)
                .bind("state", state)
                .bind("reason", reason)
                .mapTo(Boolean.class)
                .one();
    }
}
