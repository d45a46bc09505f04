package org.yourplace.volunteeringbank.shift;

import static org.yourplace.volunteeringbank.shift.ShiftQueries.utc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Events;
import org.yourplace.spi.feature.Links;
import org.yourplace.spi.who.Access;
import org.yourplace.spi.who.PersonRef;
import org.yourplace.volunteeringbank.application.Reference;
import org.yourplace.volunteeringbank.listing.OpportunityService;
import org.yourplace.volunteeringbank.shift.ShiftEvents.ShiftTouched;

/**
 * Places for a team. The coordinator gets them at once, as many as there are and the rest in the line; each member then says yes by a link
 * of their own, and only with that does the organisation learn who they are. Links are made from the coordinator's secret, so that the
 * coordinator's page can show them again though nobody stores them; who says yes gets one that nobody else has.
 */
public final class TeamService {
    /** Places that nobody said yes to go to others so long before the shift. */
    static final Duration LET_GO = Duration.ofDays(2);

    private final Database database;
    private final Access access;
    private final Links links;
    private final Events events;
    private final Audit audit;
    private final org.yourplace.spi.data.Ids ids;
    private final Clock clock;
    private final ShiftService shifts;
    private final BookingService bookings;
    private final OpportunityService listings;
    private final WhoMayCome whoMayCome;
    private final OwnWord words;
    private final PlaceLetters letters;
    private final LeaderLetters leaders;
    private final RandomGenerator random = new SecureRandom();

    public TeamService(FeatureContext core, OpportunityService listings, ShiftService shifts, BookingService bookings) {
        database = core.database();
        access = core.access();
        links = core.links();
        events = core.events();
        audit = core.audit();
        ids = core.ids();
        clock = core.clock();
        this.shifts = shifts;
        this.bookings = bookings;
        this.listings = listings;
        whoMayCome = new WhoMayCome(core);
        words = new OwnWord(core);
        letters = new PlaceLetters(core);
        leaders = new LeaderLetters(core);
    }

    public TeamReceipt book(UUID shiftId, BookTeam said, Locale locale) {
        var shift = shifts.bookable(shiftId).shift();
        var secret = links.guestSecret();
        var id = ids.next();
        links.asHolder(
                secret.word(),
                () -> database.atDesk(shift.tenant(), tx -> {
                    add(tx, id, shift, said, secret, locale);
                    for (int i = 0; i < said.places(); i++) {
                        new NewPlace(
                                        ids.next(),
                                        shift,
                                        null,
                                        links.hash(member(secret.word(), i)),
                                        Reference.next(random),
                                        locale,
                                        clock.instant())
                                .hold(tx, id);
                    }
                    audit.record(tx, "team-booked", id, "places", Integer.toString(said.places()));
                    leaders.team(tx, said, shift, TeamReceipt.PAGE + secret.word(), locale);
                    return true;
                }));
        return read(secret.word());
    }

    private void add(Tx tx, UUID id, ShiftDetails shift, BookTeam said, Links.Secret secret, Locale locale) {
        var insert = tx.sql()
                .createUpdate("""
                        INSERT INTO volunteering_bank.team (id, shift_id, organisation_id, person_id, holder_hash, reference, team, name, email, phone,
                          places, confirm_by, locale, created_at)
                        VALUES (:id, :shift, :organisation, CAST(:person AS uuid), :holder, :reference, :team, :name, :email, :phone, :places,
                          :confirmBy, :locale, :at)""")
                .bind("id", id)
                .bind("shift", shift.id())
                .bind("organisation", shift.organisationId())
                .bind(
                        "person",
                        access.person().map(PersonRef::id).map(UUID::toString).orElse(null))
                .bind("holder", HexFormat.of().formatHex(secret.hash()))
                .bind("reference", Reference.next(random))
                .bind("team", said.team())
                .bind("name", said.name())
                .bind("email", said.email())
                .bind("phone", said.phone())
                .bind("places", said.places())
                .bind("confirmBy", utc(confirmBy(shift, clock.instant())))
                .bind("locale", locale.toLanguageTag())
                .bind("at", utc(clock.instant()));
        ShiftRefused.translate(insert::execute);
    }

    /** Two days before, and half of the time that is left when that is too soon. */
    static Instant confirmBy(ShiftDetails shift, Instant now) {
        var usual = shift.starts().minus(LET_GO);
        var half = now.plus(Duration.between(now, shift.starts()).dividedBy(2));
        return usual.isAfter(half) ? usual : half;
    }

    /** A team's places; refused (404) when the secret is no coordinator's. */
    public TeamReceipt read(String secret) {
        return links.asHolder(
                secret,
                () -> database.read(tx -> {
                    var team = tx.sql()
                            .createQuery(
                                    "SELECT id, reference, team, shift_id, places, confirm_by FROM volunteering_bank.team"
                                            + " WHERE holder_hash = core.holder()")
                            .mapToMap()
                            .findFirst()
                            .orElseThrow(DomainException::notFound);
                    var shift = new ShiftQueries()
                            .find(tx, (UUID) team.get("shift_id"))
                            .orElseThrow(DomainException::notFound);
                    return new TeamReceipt(
                            (UUID) team.get("id"),
                            (String) team.get("reference"),
                            (String) team.get("team"),
                            shift,
                            TeamReceipt.PAGE + secret,
                            ((java.sql.Timestamp) team.get("confirm_by")).toInstant(),
                            places(tx, secret, (Integer) team.get("places")));
                }));
    }

    private List<TeamReceipt.Place> places(Tx tx, String secret, int places) {
        Map<String, String> words = new HashMap<>();
        IntStream.range(0, places)
                .mapToObj(i -> member(secret, i))
                .forEach(word -> words.put(HexFormat.of().formatHex(links.hash(word)), word));
        return tx.sql()
                .createQuery("SELECT p.id, p.holder_hash, p.name, p.state FROM volunteering_bank.team_places() p"
                        + " JOIN volunteering_bank.team t ON t.id = p.team_id WHERE t.holder_hash = core.holder()"
                        + " ORDER BY p.line")
                .map((row, context) -> new TeamReceipt.Place(
                        row.getObject("id", UUID.class),
                        row.getString("state"),
                        row.getString("name"),
                        Optional.ofNullable(words.get(row.getString("holder_hash")))
                                .map(word -> PlaceReceipt.PAGE + word)
                                .orElse(null)))
                .list();
    }

    /** Gives back one of the team's places. */
    public TeamReceipt cancel(String secret, UUID booking) {
        var team = read(secret);
        if (team.places().stream().noneMatch(place -> place.id().equals(booking))) {
            throw DomainException.notFound();
        }
        links.asHolder(secret, () -> {
            words.giveBack(team.shift().tenant(), team.shift().id(), booking, null);
            return true;
        });
        return read(secret);
    }

    /**
     * A place that a member said yes to.
     *
     * @param secret theirs from now on; the link that was passed on to them opens nothing any more
     */
    public record Accepted(MyPlace place, String secret) {}

    /** A member says yes: from now on the organisation knows who comes, and nobody with a copy of the link acts for them. */
    public Accepted sayYes(String secret, BookPlace said, Locale locale) {
        var place = bookings.held(secret).first();
        var who = said.who();
        var shift = shifts.read(place.shiftId());
        boolean guardianFree = whoMayCome.require(
                who.age(), listings.read(shift.opportunityId()).minimumAge(), shift);
        var reach = who.reach();
        var own = links.guestSecret();
        links.asHolder(secret, () -> {
            database.atDesk(place.tenant(), tx -> {
                var yes = tx.sql()
                        .createQuery("SELECT volunteering_bank.say_yes(:name, :email, :phone, :ageBand, :guardianFree,"
                                + " :guardianName, :guardianContact, :locale, :holder)")
                        .bind("name", who.name())
                        .bind("email", reach.email())
                        .bind("phone", reach.phone())
                        .bind("ageBand", who.ageBand())
                        .bind("guardianFree", guardianFree)
                        .bind("guardianName", who.guardianName())
                        .bind("guardianContact", who.guardianContact())
                        .bind("locale", locale.toLanguageTag())
                        .bind("holder", HexFormat.of().formatHex(own.hash()))
                        .mapTo(UUID.class);
                ShiftRefused.translate(yes::one);
                audit.record(tx, "place-accepted", place.id());
                events.publish(tx, new ShiftTouched(place.shiftId()));
                letters.accepted(tx, place, who, PlaceReceipt.PAGE + own.word(), locale);
                return true;
            });
            return true;
        });
        return new Accepted(bookings.held(own.word()).first(), own.word());
    }

    /** The secret of a team's member, made from the coordinator's. */
    static String member(String secret, int number) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest((secret + ":" + number).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
