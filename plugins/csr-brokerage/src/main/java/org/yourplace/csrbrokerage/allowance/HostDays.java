package org.yourplace.csrbrokerage.allowance;

import static org.yourplace.csrbrokerage.CsrPermission.CONFIRM_DAYS;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.ledger.Contribution;
import org.yourplace.spi.ledger.Given;
import org.yourplace.spi.ledger.How;
import org.yourplace.spi.ledger.Kind;
import org.yourplace.spi.ledger.Standing;
import org.yourplace.spi.people.Organisation;
import org.yourplace.spi.place.Area;
import org.yourplace.spi.place.Postcode;
import org.yourplace.spi.who.LinkGrant;

/**
 * Days on which employees help, for the organisation that they help: its word is the second signature. It goes into the contribution ledger,
 * where it counts once; what it means for an allowance is settled in the same transaction and never told here.
 */
public final class HostDays {
    /** What a mailed link allows. */
    public static final String LINK_ACTION = "confirm-days";

    private final FeatureContext core;

    public HostDays(FeatureContext core) {
        this.core = core;
    }

    /** Runs work for whoever came by a mailed link; refused (404) when it does not work, or the brokerage is switched off. */
    public <T> T byLink(String secret, Supplier<T> work) {
        return core.links().asLinkHolder(secret, () -> {
            core.access().requireLink(LINK_ACTION);
            if (core.access()
                    .tenant()
                    .filter(tenant -> core.switches().on(tenant.id()))
                    .isEmpty()) {
                throw DomainException.notFound();
            }
            return work.get();
        });
    }

    /** The organisation that the link is about. */
    public UUID linked() {
        return core.access().requireLink(LINK_ACTION).object();
    }

    private Optional<LinkGrant> may() {
        if (core.access().link().isPresent()) return Optional.of(core.access().requireLink(LINK_ACTION));
        core.access().require(CONFIRM_DAYS);
        return Optional.empty();
    }

    public List<HostDay> waiting() {
        var only = may().map(LinkGrant::object).orElse(null);
        return core.database().read(tx -> HostDayRows.waiting(tx, only, today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(core.clock().instant(), core.workingDays().zone());
    }

    public Slice<HostDay> list(@Nullable String state, @Nullable String words, int limit, @Nullable String after) {
        core.access().require(CONFIRM_DAYS);
        return core.database().read(tx -> HostDayRows.list(tx, HostDayRows.HELD, state, words, limit, after));
    }

    public HostDay read(UUID id) {
        may();
        return core.database().read(tx -> find(tx, id));
    }

    private static HostDay find(Tx tx, UUID id) {
        return HostDayRows.find(tx, HostDayRows.HELD, id).orElseThrow(DomainException::notFound);
    }

    /** The host's word. The same again changes nothing. */
    public HostDay say(UUID id, SayDay said) {
        may();
        return core.database().write(tx -> {
            say(tx, find(tx, id), said);
            return find(tx, id);
        });
    }

    /** Writes down and confirms what somebody came for with a reference of their employer's. Written twice it is there once. */
    public HostDay write(WriteDay written) {
        core.access().require(CONFIRM_DAYS);
        return core.database().write(tx -> write(tx, written));
    }

    /** A list of those, such as a sign-in sheet. */
    public List<HostDay> writeAll(List<WriteDay> sheet) {
        core.access().require(CONFIRM_DAYS);
        return core.database()
                .write(tx -> sheet.stream().map(one -> write(tx, one)).toList());
    }

    private HostDay write(Tx tx, WriteDay written) {
        var host = written.organisation() == null
                ? core.organisations().own(tx)
                : core.organisations().kept(tx).stream()
                        .filter(kept -> kept.id().equals(written.organisation()))
                        .findFirst()
                        .orElseThrow(DomainException::notFound);
        var place = place(host);
        var id = Refused.translate(() -> tx.sql()
                .createQuery(
                        "SELECT csr_brokerage.came(:id, :ref, :organisation, :name, :what, :day, :lsoa, :ward, :decile)")
                .bind("id", core.ids().next())
                .bind("ref", written.ref())
                .bind("organisation", host.id())
                .bind("name", written.name())
                .bind("what", written.what())
                .bind("day", written.day())
                .bind("lsoa", place.map(Area::code).orElse(null))
                .bind("ward", place.map(Area::ward).orElse(null))
                .bind("decile", place.map(Area::decile).orElse(null))
                .mapTo(UUID.class)
                .one());
        var day = find(tx, id);
        if (day.waits()) say(tx, day, SayDay.confirmed(written.minutes()));
        return find(tx, id);
    }

    private Optional<Area> place(Organisation host) {
        return Optional.ofNullable(host.postcode())
                .flatMap(core.places()::postcode)
                .map(Postcode::lsoa)
                .flatMap(core.places()::area);
    }

    private void say(Tx tx, HostDay day, SayDay said) {
        boolean confirms = said.state().equals("confirmed");
        int minutes =
                said.minutes() != null ? said.minutes() : Objects.requireNonNullElse(day.saidMinutes(), day.minutes());
        if (day.state().equals(said.state())
                && (!confirms || Integer.valueOf(minutes).equals(day.saidMinutes()))) {
            return;
        }
        if (confirms && day.counted() > 0 && !Boolean.TRUE.equals(said.besides())) {
            throw new DomainException(AllowanceError.DAY_COUNTED, MyTimeOff.hours((int) day.counted()));
        }
        Refused.translate(() -> tx.sql()
                .createQuery("SELECT csr_brokerage.say_day(:id, :state, :minutes, :reason)::text")
                .bind("id", day.id())
                .bind("state", said.state())
                .bind("minutes", minutes)
                .bind("reason", said.reason())
                .mapTo(String.class)
                .list());
        inLedger(tx, day, confirms, minutes, said.reason());
        core.audit().record(tx, "day-" + said.state(), day.id());
    }

    private void inLedger(Tx tx, HostDay day, boolean confirms, int minutes, @Nullable String reason) {
        var ledger = core.ledger();
        var had = ledger.find(tx, day.id());
        if (!confirms) {
            had.ifPresent(given -> ledger.dispute(
                    tx, given.id(), reason == null ? core.texts().get(Locale.UK, "day.nobody-came") : reason));
            return;
        }
        if (had.isPresent()) {
            ledger.correct(tx, day.id(), minutes, reason);
            return;
        }
        var id = ledger.receive(tx, contribution(tx, day, minutes), How.ORGANISATION);
        if (ledger.find(tx, id)
                .map(Given::standing)
                .filter(Standing.CONFIRMED::equals)
                .isEmpty()) {
            throw new DomainException(CoreError.OWN_CONTRIBUTION);
        }
    }

    private Contribution contribution(Tx tx, HostDay day, int minutes) {
        var where = HostDayRows.where(tx, day.id());
        return new Contribution(
                day.id(),
                core.access().tenant().orElseThrow().id(),
                Kind.HOURS,
                minutes,
                day.organisationId(),
                where.object(),
                null,
                day.what(),
                null,
                null,
                day.day(),
                where.lsoa() == null ? null : core.places().area(where.lsoa()).orElse(null),
                where.ward(),
                new Contribution.Giver(day.name(), where.person(), null, null));
    }
}
