package org.yourplace.volunteeringbank.shift;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Events;
import org.yourplace.spi.feature.Links;
import org.yourplace.spi.ledger.Ledger;
import org.yourplace.spi.who.Access;
import org.yourplace.spi.who.PersonRef;
import org.yourplace.volunteeringbank.VolunteeringError;
import org.yourplace.volunteeringbank.application.Reference;

/** What a person or guest does with shifts: book a place or a number in the line, see it, give it back, come, check in. */
public final class BookingService {
    /** What a mailed link about one place allows. */
    public static final String LINK_ACTION = "own-place";

    private final Database database;
    private final Access access;
    private final WhoMayCome whoMayCome;
    private final Links links;
    private final Events events;
    private final Audit audit;
    private final org.yourplace.spi.data.Ids ids;
    private final Clock clock;
    private final ShiftService shifts;
    private final PlaceLetters letters;
    private final OwnWord words;
    private final Ledger ledger;
    private final RandomGenerator random = new SecureRandom();

    public BookingService(FeatureContext core, ShiftService shifts) {
        database = core.database();
        access = core.access();
        whoMayCome = new WhoMayCome(core);
        links = core.links();
        events = core.events();
        audit = core.audit();
        ids = core.ids();
        clock = core.clock();
        this.shifts = shifts;
        letters = new PlaceLetters(core);
        words = new OwnWord(core);
        ledger = core.ledger();
    }

    /** Books a place, or a number in the line when there is none; or every shift of the series that is still to come. */
    public PlaceReceipt book(UUID shiftId, BookPlace said, Locale locale) {
        var bookable = shifts.bookable(shiftId);
        var shift = bookable.shift();
        boolean guardianFree = whoMayCome.require(said.who().age(), bookable.minimumAge(), shift);
        boolean every = Boolean.TRUE.equals(said.everyTime());
        if (every && shift.seriesId() == null) {
            throw DomainException.invalid(List.of(Violation.of("everyTime", "does-not-repeat")));
        }
        var secret = links.guestSecret();
        var place = new NewPlace(
                ids.next(),
                shift,
                access.person().map(PersonRef::id).orElse(null),
                secret.hash(),
                Reference.next(random),
                locale,
                clock.instant());
        return links.asHolder(
                secret.word(),
                () -> database.atDesk(shift.tenant(), tx -> {
                    if (every) {
                        place.bookRegular(tx, said.who(), guardianFree);
                    } else {
                        place.book(tx, said.who(), guardianFree);
                    }
                    var held = PlaceQueries.held(tx);
                    var first = held.stream()
                            .filter(one -> one.shiftId().equals(shiftId))
                            .findFirst()
                            .orElseThrow(() -> new DomainException(
                                    shift.waitingList() || shift.taken() < shift.capacity()
                                            ? VolunteeringError.ALREADY_BOOKED
                                            : VolunteeringError.SHIFT_FULL));
                    audit.record(tx, "place-" + first.state(), first.id(), "shift", shiftId.toString());
                    var receipt = new PlaceReceipt(
                            first.id(),
                            first.reference(),
                            first.state(),
                            first.ahead(),
                            PlaceReceipt.PAGE + secret.word(),
                            held.size(),
                            bookable.clashes());
                    letters.booked(tx, held, first, receipt, locale);
                    return receipt;
                }));
    }

    /** What is at the same time as a shift among the asking person's own; empty for a guest. */
    public List<String> clashes(UUID shift) {
        return access.person().isEmpty() ? List.of() : database.read(tx -> PlaceQueries.clashes(tx, shift));
    }

    /** What is the asking person's, the next first. */
    public List<MyPlace> mine() {
        access.requirePerson();
        return database.read(PlaceQueries::mine);
    }

    public MyPlace mine(UUID booking) {
        access.requirePerson();
        return database.read(tx -> PlaceQueries.find(tx, booking)).orElseThrow(DomainException::notFound);
    }

    /** The asking person's regular places that go on. */
    public List<RegularPlace> regular() {
        access.requirePerson();
        return database.read(PlaceQueries::regular);
    }

    /**
     * What a secret opens.
     *
     * @param places one, or those of a regular place; never empty
     * @param regular the regular places among them
     */
    public record Held(List<MyPlace> places, List<RegularPlace> regular) {
        public MyPlace first() {
            return places.getFirst();
        }
    }

    /** Refused (404) when the secret opens nothing. */
    public Held held(String secret) {
        return with(
                secret,
                () -> database.read(tx -> {
                    var places = PlaceQueries.held(tx);
                    if (places.isEmpty()) {
                        throw DomainException.notFound();
                    }
                    return new Held(places, PlaceQueries.regular(tx));
                }));
    }

    /** Runs work for whoever came by a receipt's secret, or by a mailed link about one place. */
    <T> T with(String secret, Supplier<T> work) {
        boolean receipt =
                links.asHolder(secret, () -> !database.read(PlaceQueries::held).isEmpty());
        if (receipt) {
            return links.asHolder(secret, work::get);
        }
        return links.asLinkHolder(secret, () -> {
            access.requireLink(LINK_ACTION);
            return work.get();
        });
    }

    /** Gives back one of the places that a secret opens. */
    public MyPlace cancel(String secret, UUID booking, @Nullable String reason) {
        return with(secret, () -> cancelled(booking, reason));
    }

    /** Gives back one of the asking person's places. */
    public MyPlace cancel(UUID booking, @Nullable String reason) {
        access.requirePerson();
        return cancelled(booking, reason);
    }

    private MyPlace cancelled(UUID booking, @Nullable String reason) {
        var place = database.read(tx -> PlaceQueries.find(tx, booking)).orElseThrow(DomainException::notFound);
        if (place.state().equals("cancelled")) {
            return place;
        }
        words.giveBack(place.tenant(), place.shiftId(), booking, reason);
        return database.read(tx -> PlaceQueries.find(tx, booking)).orElseThrow(DomainException::notFound);
    }

    /** Makes what was booked before there was an account the asking person's; refused (404) when the secret opens nothing. */
    public MyPlace adopt(String secret) {
        access.requirePerson();
        return links.asHolder(secret, () -> {
            var held = database.read(PlaceQueries::held).stream().findFirst().orElseThrow(DomainException::notFound);
            database.write(tx -> {
                ledger.adopt(tx);
                return tx.sql()
                        .createQuery("SELECT volunteering_bank.adopt()")
                        .mapTo(Integer.class)
                        .one();
            });
            return database.read(tx -> PlaceQueries.find(tx, held.id())).orElseThrow(DomainException::notFound);
        });
    }

    /** Whether to be reminded on the day before. */
    public void reminders(String secret, UUID booking, boolean wanted) {
        with(secret, () -> {
            var place = database.read(tx -> PlaceQueries.find(tx, booking)).orElseThrow(DomainException::notFound);
            words.remind(place.tenant(), booking, wanted);
            return true;
        });
    }

    /** Whether this word lets people check in at a shift. */
    public boolean opensHere(UUID shift, String word) {
        return database.read(tx -> tx.sql()
                .createQuery("SELECT volunteering_bank.opens_here(:shift, :word)")
                .bind("shift", shift)
                .bind("word", word)
                .mapTo(Boolean.class)
                .one());
    }

    /**
     * "I'm here", by the word on the poster and by account or reference; says whether it was new. Refused (404) for anybody who has no
     * place, and outside the time of the shift.
     */
    public boolean checkIn(UUID shiftId, String word, @Nullable String reference) {
        var shift = shifts.read(shiftId);
        return database.atDesk(shift.tenant(), tx -> {
            var check = tx.sql()
                    .createQuery("SELECT volunteering_bank.check_in(:shift, :word, :reference)")
                    .bind("shift", shiftId)
                    .bind("word", word)
                    .bind("reference", reference == null ? null : reference.strip())
                    .mapTo(Boolean.class);
            boolean fresh = ShiftRefused.translate(check::one);
            if (fresh) {
                audit.record(tx, "place-checked-in", shiftId);
                events.publish(tx, new ShiftEvents.RollTaken(shiftId, shiftId));
            }
            return fresh;
        });
    }
}
