package org.yourplace.volunteeringbank.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.ErrorCode;
import org.yourplace.spi.who.Role;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.Listings;

/** The bank with shifts on it. Today is Monday 1 June 2026. */
final class Shifts {
    static final LocalDate DAY = LocalDate.of(2026, 6, 13);
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final AtomicInteger COUNT = new AtomicInteger();

    final BankCity city = new BankCity();

    UUID listing() {
        return city.live(city.pantry, Listings.of("Paint the flats").command()).id();
    }

    WriteShifts command(UUID listing, int capacity, @Nullable String repeat, @Nullable Integer times) {
        return new WriteShifts(
                listing,
                DAY,
                LocalTime.of(10, 0),
                LocalTime.of(12, 0),
                capacity,
                repeat,
                times,
                null,
                null,
                null,
                "Maureen",
                null);
    }

    ShiftDetails shift(int capacity) {
        return write(command(listing(), capacity, null, null)).getFirst();
    }

    List<ShiftDetails> write(WriteShifts command) {
        return city.as(city.pantry, () -> city.bank.turns().shifts().write(command));
    }

    /** Somebody with a name of their own each time. */
    static BookPlace somebody() {
        int n = COUNT.incrementAndGet();
        return new BookPlace("Person " + n, null, "person" + n + "@example.org", null, "18-plus", null, null, null);
    }

    static BookPlace everyTime() {
        var one = somebody();
        return new BookPlace(one.name(), null, one.email(), null, "18-plus", null, null, true);
    }

    PlaceReceipt book(UUID shift) {
        return city.asGuest(() -> city.bank.turns().bookings().book(shift, somebody(), Locale.UK));
    }

    PlaceReceipt book(Binding who, UUID shift, BookPlace said) {
        return city.as(who, () -> city.bank.turns().bookings().book(shift, said, Locale.UK));
    }

    MyPlace held(PlaceReceipt receipt) {
        return city.asGuest(
                () -> city.bank.turns().bookings().held(receipt.secret()).first());
    }

    void cancel(PlaceReceipt receipt) {
        city.asGuest(() -> city.bank.turns().bookings().cancel(receipt.secret(), receipt.id(), null));
    }

    ShiftDetails read(UUID shift) {
        return city.asGuest(() -> city.bank.turns().shifts().read(shift));
    }

    List<Booked> people(Tenant tenant, UUID shift) {
        return city.as(tenant, () -> city.bank.turns().roll().read(shift)).people();
    }

    static void refusedAs(ErrorCode code, Callable<?> work) {
        assertThatThrownBy(work::call)
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    /** Somebody with an account and nothing else. */
    Binding member() {
        return Binding.person(city.city.partnership(), city.city.person(Role.MEMBER));
    }

    static Binding later(Binding who, Duration after) {
        return who.at(BankCity.NOW.plus(after));
    }

    /** The same shift with other places, at another hour. */
    static ChangeShift change(ShiftDetails shift, int capacity, int hour, boolean rest) {
        return new ChangeShift(
                LocalDate.ofInstant(shift.starts(), LONDON),
                LocalTime.of(hour, 0),
                LocalTime.of(hour + 2, 0),
                capacity,
                null,
                null,
                null,
                null,
                null,
                rest,
                null);
    }

    static Binding onTheDay(Binding who, int hour) {
        return who.at(DAY.atTime(hour, 0).atZone(LONDON).toInstant());
    }

    /** Marks the roll, then posts hours as work after commit does: as the organisation, with nobody behind it. */
    void rolled(Binding by, UUID shift, PlaceReceipt who, String state) {
        city.as(onTheDay(by, 12), () -> city.bank.turns().roll().mark(shift, who.id(), new MarkRoll(state, null)));
        posted(shift);
    }

    void posted(UUID shift) {
        work(() -> new RollHours(city.core, city.bank.hours()).post(shift));
    }

    /** Runs work of the pantry's that no person is behind. */
    void work(Runnable work) {
        var ticket = UUID.randomUUID();
        city.city
                .owner()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO core.ticket (id, tenant_id, audience_id, feature, name, issued_at)"
                                + " VALUES (?, ?, ?, 'volunteering-bank', 'shifts', '2026-01-01Z')",
                        ticket,
                        city.pantry.id(),
                        city.pantry.id()));
        city.city.run(onTheDay(Binding.job(city.city.partnership(), city.pantry, ticket), 12), work);
    }

    /** Minutes in the ledger of who came to a shift, in a state. */
    int hours(UUID shift, String state) {
        return city.look(
                Integer.class,
                "SELECT coalesce(sum(c.amount), 0)::int FROM core.contribution c WHERE c.state = ? AND c.subject_id IN"
                        + " (SELECT id FROM volunteering_bank.booking WHERE shift_id = ?)",
                state,
                shift);
    }

    /** How many letters with such a subject went to an address. */
    int letters(String address, String subject) {
        return city.look(
                Integer.class,
                "SELECT count(*)::int FROM core.letter WHERE address = ? AND subject LIKE ?",
                address,
                subject + "%");
    }
}
