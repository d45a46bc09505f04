package org.yourplace.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.who.Role;

/** {@code core.search} takes short cuts; whatever it finds must be what looking at every entry finds. */
class SearchTest {
    private static final int LIMIT = 20;
    private static final String SEARCH = """
            SELECT subject, distance, sort_key, total FROM core.search('opportunity', :words, :codes::text[], :any::text[], :latitude::float8,
              :longitude::float8, :km::float8, :minutes::integer, :decile::integer, NULL, :sort, :limit, :key::float8, :last::uuid)""";

    private static TestCity city;
    private static JtaDatabase database;
    private static Tenant first;
    private static Binding member;

    record Question(
            @Nullable String words,
            List<String> codes,
            List<String> any,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Double km,
            @Nullable Integer minutes,
            @Nullable Integer decile,
            String sort) {}

    record Hit(UUID subject, @Nullable Double distance, double key, int total) {}

    @BeforeAll
    static void seven_thousand_entries_of_three_organisations() {
        city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
        first = city.tenant("first");
        city.feature(first, "bank", true);
        city.feature(city.tenant("second"), "bank", true);
        city.feature(city.tenant("off"), "bank", false);
        city.owner().useHandle(handle -> handle.createScript(resource("search-entries.sql"))
                .execute());
        database = city.database();
        member = city.member(first, Role.MEMBER);
    }

    static Stream<Question> questions() {
        var all = new ArrayList<Question>();
        for (var words : new String[] {null, "garden", "lunch -garden or lantern", "nothing"}) {
            for (var codes : List.of(List.<String>of(), List.of("step-free", "skill:sailing"))) {
                for (var sort : List.of("default", "distance", "newest", "relevance")) {
                    all.add(new Question(words, codes, List.of(), null, null, null, null, null, sort));
                    for (var km : new Double[] {null, 1.0, 10.0, 300.0, 900.0}) {
                        all.add(new Question(words, codes, List.of(), 50.905, -1.39, km, null, null, sort));
                    }
                    all.add(new Question(
                            words, codes, List.of("step-free", "skill:cooking"), 50.9, -1.4, 40.0, 120, 3, sort));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void it_finds_what_looking_at_everything_finds_page_by_page(Question asked) {
        var expected = plain(asked);
        var found = new ArrayList<Hit>();
        for (int page = 0; page < 3; page++) {
            var hits = search(member, asked, found.isEmpty() ? null : found.getLast());
            found.addAll(hits);
            if (hits.size() < LIMIT) {
                break;
            }
        }

        assertThat(found.stream().map(Hit::subject))
                .isEqualTo(expected.stream().map(Hit::subject).toList());
        assertThat(found.stream().map(Hit::distance))
                .isEqualTo(expected.stream().map(Hit::distance).toList());
        assertThat(found.stream().map(Hit::total).distinct().toList())
                .isEqualTo(expected.stream().map(Hit::total).distinct().toList());
    }

    @Test
    void a_guest_finds_public_entries_only() {
        var everything = new Question(null, List.of(), List.of(), 50.9, -1.4, null, null, null, "distance");

        var hits = search(city.guest(), everything, null);

        assertThat(hits).hasSize(LIMIT);
        assertThat(audiences(hits)).containsExactly(city.partnership().publicAudience());
    }

    private static List<Long> audiences(List<Hit> hits) {
        return city.owner().withHandle(handle -> handle.createQuery(
                        "SELECT DISTINCT audience_id FROM core.catalogue_entry WHERE subject = ANY (CAST(:ids AS uuid[]))")
                .bind("ids", hits.stream().map(hit -> hit.subject().toString()).toArray(String[]::new))
                .mapTo(Long.class)
                .list());
    }

    private static List<Hit> search(Binding who, Question asked, @Nullable Hit after) {
        return city.as(
                who,
                () -> database.read(tx -> bound(tx.sql(), SEARCH, asked)
                        .bind("key", after == null ? null : after.key())
                        .bind("last", after == null ? null : after.subject())
                        .map((row, context) -> hit(row))
                        .list()));
    }

    private static List<Hit> plain(Question asked) {
        var audiences = new Long[] {
            city.partnership().publicAudience(), city.partnership().membersAudience(), first.id()
        };
        return city.owner().withHandle(handle -> bound(handle, resource("search-plain.sql"), asked)
                .bind("audiences", audiences)
                .map((row, context) -> hit(row))
                .list());
    }

    private static org.jdbi.v3.core.statement.Query bound(Handle handle, String sql, Question asked) {
        return handle.createQuery(sql)
                .bind("words", asked.words())
                .bind("codes", asked.codes().toArray(String[]::new))
                .bind("any", asked.any().toArray(String[]::new))
                .bind("latitude", asked.latitude())
                .bind("longitude", asked.longitude())
                .bind("km", asked.km())
                .bind("minutes", asked.minutes())
                .bind("decile", asked.decile())
                .bind("sort", asked.sort())
                .bind("limit", LIMIT);
    }

    private static Hit hit(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Hit(
                row.getObject("subject", UUID.class),
                row.getObject("distance", Double.class),
                row.getDouble("sort_key"),
                row.getInt("total"));
    }

    private static String resource(String name) {
        try (var in = SearchTest.class.getResourceAsStream("/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
