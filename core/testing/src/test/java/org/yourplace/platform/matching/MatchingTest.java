package org.yourplace.platform.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.catalogue.CoreCatalogue;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.catalogue.CatalogueEntry;
import org.yourplace.spi.catalogue.Limits;
import org.yourplace.spi.catalogue.Spot;
import org.yourplace.spi.data.Visibility;
import org.yourplace.spi.matching.Match;
import org.yourplace.spi.matching.Match.Reason;
import org.yourplace.spi.matching.MatchQuery;
import org.yourplace.spi.matching.MatchWeights;
import org.yourplace.spi.matching.Trait;
import org.yourplace.spi.matching.Wishes;
import org.yourplace.spi.place.Point;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

class MatchingTest {
    private static final Point CENTRE = new Point(50.9050, -1.4040);
    /** About two kilometres from the centre. */
    private static final Point PORTSWOOD = new Point(50.9230, -1.4040);

    private static final Wishes COOK = Wishes.NONE
            .skilled(List.of("cooking"))
            .free(List.of("evening"))
            .from(CENTRE, 8)
            .aged(30);

    private static TestCity city;
    private static Tenant group;
    private static JtaDatabase database;
    private static Binding member;
    private final CoreCatalogue catalogue = new CoreCatalogue("bank");
    private final CoreMatching matching = new CoreMatching();

    @BeforeAll
    static void a_city() {
        city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
        group = city.tenant("group");
        database = city.database();
        member = city.member(group, Role.COORDINATOR);
        city.feature(group, "bank", true);
        city.owner()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO core.area (code, kind, authority, name, ward, decile, latitude, longitude) VALUES"
                                + " ('W1', 'ward', 'E1', 'Woolston', 'W1', NULL, 50.9, -1.4), ('L1', 'lsoa', 'E1', 'Weston', 'W1', 1, 50.9, -1.4),"
                                + " ('L9', 'lsoa', 'E1', 'Town Quay', 'W1', 9, 50.9, -1.4)"));
    }

    @BeforeEach
    void an_empty_catalogue() {
        city.owner().useHandle(handle -> handle.execute("DELETE FROM core.catalogue_entry"));
    }

    private record Entry(
            UUID id, List<String> codes, @Nullable Point at, Limits limits, Visibility visibility, int decile) {
        static Entry of(Point at, String... codes) {
            return new Entry(UUID.randomUUID(), List.of(codes), at, Limits.NONE, Visibility.PUBLIC, 9);
        }

        static Entry atHome(String... codes) {
            return new Entry(UUID.randomUUID(), List.of(codes), null, Limits.NONE, Visibility.PUBLIC, 9);
        }

        Entry limited(Limits to) {
            return new Entry(id, codes, at, to, visibility, decile);
        }

        Entry seenBy(Visibility who) {
            return new Entry(id, codes, at, limits, who, decile);
        }

        Entry in(int tenth) {
            return new Entry(id, codes, at, limits, visibility, tenth);
        }
    }

    private UUID put(Entry entry) {
        return put(entry, null);
    }

    private UUID put(Entry entry, @Nullable Instant ends) {
        return city.as(
                member,
                () -> database.write(tx -> {
                    catalogue.put(
                            tx,
                            new CatalogueEntry(
                                    entry.id(),
                                    "opportunity",
                                    entry.visibility(),
                                    new UUID(0, 7),
                                    "Serve a warm lunch",
                                    "Weston Parade Pantry",
                                    "soup and bread",
                                    entry.codes(),
                                    entry.at() == null
                                            ? List.of()
                                            : List.of(new Spot(entry.at(), "L9", "W1", entry.decile())),
                                    60,
                                    null,
                                    ends,
                                    Instant.EPOCH,
                                    0,
                                    entry.limits()));
                    return entry.id();
                }));
    }

    private List<Match> match(Binding who, Wishes wishes) {
        return match(who, wishes, MatchWeights.USUAL);
    }

    private List<Match> match(Binding who, Wishes wishes, MatchWeights weights) {
        return city.as(
                who,
                () -> database.read(tx -> matching.match(tx, MatchQuery.best("opportunity", wishes, weights, 20))));
    }

    private static List<UUID> ids(List<Match> found) {
        return found.stream().map(Match::subject).toList();
    }

    @Test
    void each_result_says_why_and_what_is_missing() {
        put(Entry.of(PORTSWOOD, "skill:cooking", "when:weekday", "check:dbs-enhanced", "travel-paid"));

        var found = match(city.guest(), COOK.needing(List.of("step-free"))).getFirst();

        assertThat(found.distanceKm()).isBetween(1.9, 2.1);
        assertThat(found.reasons())
                .containsExactly(
                        new Reason(Trait.SKILL, "cooking"), Reason.of(Trait.DISTANCE), Reason.of(Trait.TRAVEL_PAID));
        assertThat(found.missing())
                .containsExactly(
                        new Reason(Trait.CHECK, "dbs-enhanced"),
                        new Reason(Trait.TIME, "weekday"),
                        new Reason(Trait.ACCESS, "step-free"));
        assertThat(found.toTheirTaste()).isTrue();
    }

    @Test
    void what_shares_more_and_lies_nearer_comes_first() {
        var best = put(Entry.of(CENTRE, "skill:cooking", "when:evening"));
        var farther = put(Entry.of(PORTSWOOD, "skill:cooking", "when:evening"));
        var othertime = put(Entry.of(PORTSWOOD, "skill:cooking", "when:weekend"));
        var other = put(Entry.of(PORTSWOOD, "skill:driving", "when:weekend"));

        assertThat(ids(match(city.guest(), COOK))).containsExactly(best, farther, othertime, other);
    }

    @Test
    void a_check_that_is_not_held_costs_a_little_and_is_said_and_one_that_is_held_is_a_reason() {
        var asks = put(Entry.of(CENTRE, "skill:cooking", "check:dbs-basic"));
        var free = put(Entry.of(CENTRE, "skill:cooking"));

        assertThat(ids(match(city.guest(), COOK))).containsExactly(free, asks);
        var held = match(city.guest(), COOK.holding(List.of("dbs-basic"))).stream()
                .filter(match -> match.subject().equals(asks))
                .findFirst()
                .orElseThrow();
        assertThat(held.missing()).isEmpty();
        assertThat(held.reasons()).contains(new Reason(Trait.CHECK, "dbs-basic"));
    }

    @Test
    void what_is_full_over_hidden_or_for_older_people_is_left_out() {
        put(Entry.of(CENTRE, "skill:cooking").limited(new Limits(18, false, List.of())));
        put(Entry.of(CENTRE, "skill:cooking").limited(new Limits(null, true, List.of())));
        put(Entry.of(CENTRE, "skill:cooking"), TestCity.NOW.minus(Duration.ofHours(1)));
        var hidden = put(Entry.of(CENTRE, "skill:cooking").seenBy(Visibility.PRIVATE));

        assertThat(match(city.guest(), COOK.aged(16))).isEmpty();
        assertThat(ids(match(member, COOK.aged(16)))).containsExactly(hidden);
        assertThat(match(city.guest(), COOK.aged(null)).getFirst().missing())
                .containsExactly(new Reason(Trait.AGE, "18"));
        city.feature(group, "bank", false);
        assertThat(match(member, COOK)).isEmpty();
        city.feature(group, "bank", true);
    }

    @Test
    void a_letter_to_somebody_outside_names_only_what_is_public() {
        put(Entry.of(CENTRE, "skill:cooking").seenBy(Visibility.PARTNERSHIP));
        var open = put(Entry.of(CENTRE, "skill:cooking"));
        var query = MatchQuery.best("opportunity", COOK, MatchWeights.USUAL, 9);

        assertThat(match(member, COOK)).hasSize(2);
        List<Match> outside = city.as(member, () -> database.read(tx -> matching.match(tx, query.publicOnly(null))));
        List<Match> since =
                city.as(member, () -> database.read(tx -> matching.match(tx, query.publicOnly(Instant.EPOCH))));
        assertThat(ids(outside)).containsExactly(open);
        assertThat(since).isEmpty();
    }

    @Test
    void priority_is_taken_from_the_area_that_the_work_serves() {
        var servesPoor = put(
                Entry.of(CENTRE).limited(new Limits(null, false, List.of("L1"))).in(9));
        var servesBoth = put(
                Entry.of(CENTRE).limited(new Limits(null, false, List.of("W1"))).in(9));
        var liesInPoor = put(Entry.of(CENTRE).in(1));
        var servesRich = put(
                Entry.of(CENTRE).limited(new Limits(null, false, List.of("L9"))).in(1));

        var found = match(city.guest(), Wishes.NONE.from(CENTRE, 8));

        assertThat(ids(found)).endsWith(servesBoth, servesRich);
        assertThat(ids(found).subList(0, 2)).containsExactlyInAnyOrder(servesPoor, liesInPoor);
    }

    @Test
    void of_somebody_who_says_no_place_nothing_is_said_of_the_way() {
        put(Entry.of(PORTSWOOD, "skill:cooking"));

        var found = match(city.guest(), Wishes.NONE.skilled(List.of("cooking")));

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.distanceKm()).isNull();
            assertThat(one.missing()).isEmpty();
        });
    }

    @Test
    void from_home_is_found_when_it_will_do_and_not_otherwise() {
        var home = put(Entry.atHome("skill:cooking", "from-home"));

        assertThat(match(city.guest(), COOK).getFirst().reasons()).contains(Reason.of(Trait.FROM_HOME));
        assertThat(match(city.guest(), COOK.fromHome(false))).isEmpty();
        assertThat(ids(match(city.guest(), COOK.from(null, 8)))).containsExactly(home);
    }

    @Test
    void their_own_words_find_what_no_code_says() {
        put(Entry.of(CENTRE));

        var found = match(
                city.guest(), Wishes.NONE.saying("I could bake bread; anything").from(CENTRE, 8));

        assertThat(found.getFirst().reasons()).contains(Reason.of(Trait.WORDS));
        assertThat(match(city.guest(), Wishes.NONE.saying("the of ' & | !")))
                .allSatisfy(match -> assertThat(match.toTheirTaste()).isFalse());
    }

    @Test
    void the_same_question_gives_the_same_order_whatever_the_order_of_the_rows() {
        var entries = new ArrayList<Entry>();
        var random = new Random(7);
        for (int i = 0; i < 60; i++) {
            var codes = new ArrayList<String>();
            for (var code : List.of("skill:cooking", "skill:driving", "when:evening", "check:references")) {
                if (random.nextBoolean()) {
                    codes.add(code);
                }
            }
            entries.add(Entry.of(random.nextBoolean() ? CENTRE : PORTSWOOD, codes.toArray(String[]::new)));
        }
        entries.forEach(this::put);
        var first = match(city.guest(), COOK);

        for (int i = 0; i < 3; i++) {
            city.owner().useHandle(handle -> handle.execute("DELETE FROM core.catalogue_entry"));
            Collections.shuffle(entries, random);
            entries.forEach(this::put);

            assertThat(match(city.guest(), COOK)).isEqualTo(first);
        }
        assertThat(first).hasSize(20);
    }

    @Test
    void one_entry_is_compared_as_it_is_among_all() {
        var id = put(Entry.of(PORTSWOOD, "skill:cooking"));
        var among = match(city.guest(), COOK).getFirst();

        assertThat(fit(id)).contains(among);
        assertThat(fit(UUID.randomUUID())).isEmpty();
    }

    private Optional<Match> fit(UUID subject) {
        return city.as(city.guest(), () -> database.read(tx -> matching.fit(tx, subject, COOK, MatchWeights.USUAL)));
    }
}
