package org.yourplace.csrbrokerage.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yourplace.csrbrokerage.CsrFeature;
import org.yourplace.csrbrokerage.need.demo.DemoNeeds;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.feature.DemoSeed.World;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The needs of the demonstration year, through the services. */
class DemoNeedsIT {
    private static final List<String> HOSTED = List.of(
            "hightown-kettle-and-chat",
            "warren-green-patch",
            "freemantle-pavement-players",
            "stoneham-lunch-bench",
            "townhill-sparrows");

    private final TestCity city = new TestCity(EmbeddedDatabase.fresh("csr_brokerage"), "southampton");
    private final Map<String, Tenant> tenants = new HashMap<>();
    private final Map<String, Binding> members = new HashMap<>();
    private final JsonNode told =
            new ObjectMapper().readTree(DemoNeedsIT.class.getResourceAsStream("/demo/needs.json"));

    private final World world = new World() {
        @Override
        public LocalDate today() {
            return LocalDate.of(2026, 6, 1);
        }

        @Override
        public <T> T asMember(String slug, Instant at, Supplier<T> work) {
            var member = members.computeIfAbsent(slug, one -> city.member(tenants.get(one), Role.COORDINATOR));
            return city.as(member.at(at), work);
        }

        @Override
        public <T> T asPerson(String email, Instant at, Supplier<T> work) {
            return city.as(city.person().at(at), work);
        }

        @Override
        public <T> T asPublic(Instant at, Supplier<T> work) {
            return city.as(city.guest().at(at), work);
        }
    };

    private Stream<JsonNode> all() {
        return Stream.of("needs", "teamDays")
                .flatMap(name -> StreamSupport.stream(told.path(name).spliterator(), false));
    }

    private void arrange() {
        var svs = city.tenant("svs");
        tenants.put("svs", svs);
        Stream.concat(
                        all().map(need -> need.path("organisation").asString()),
                        Stream.of("harbourline", "council", "solent-ledger"))
                .distinct()
                .filter(slug -> !HOSTED.contains(slug))
                .forEach(slug -> tenants.put(slug, city.tenant(slug, svs)));
        HOSTED.forEach(slug -> city.organisation(svs.id(), slug, true));
        tenants.values().forEach(tenant -> city.feature(tenant, CsrFeature.ID, true));
        words(
                "skills",
                all().flatMap(need -> StreamSupport.stream(need.path("skills").spliterator(), false))
                        .map(JsonNode::asString));
        words("causes", all().map(need -> need.path("cause").asString()));
        words("how-often", Stream.of("monthly", "fortnightly"));
        city.owner().useHandle(db -> {
            db.execute(
                    "INSERT INTO core.area (code, kind, authority, name, ward, decile, vintage, residents, latitude, longitude) VALUES"
                            + " ('W1', 'ward', 'E06000045', 'Woolston', 'W1', NULL, NULL, NULL, 50.895, -1.375),"
                            + " ('L1', 'lsoa', 'E06000045', 'Weston', 'W1', 1, 2025, 1500, 50.887, -1.372)");
            all().map(need -> need.path("postcode").asString())
                    .distinct()
                    .forEach(code -> db.execute(
                            "INSERT INTO core.postcode VALUES (?, 'E06000045', 'W1', 'L1', 50.887, -1.372)", code));
        });
        city.directory().refresh();
    }

    private void words(String list, Stream<String> codes) {
        codes.distinct().forEach(code -> city.owner()
                .useHandle(db -> db.execute(
                        "INSERT INTO core.code VALUES (?, ?, ?, jsonb_build_object('en-GB', ?::text), 0)",
                        city.partnership().id(),
                        list,
                        code,
                        code)));
    }

    private Map<String, Long> counted(String sql) {
        return city.owner().withHandle(db -> {
            var counts = new HashMap<String, Long>();
            db.createQuery(sql)
                    .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                    .forEach(one -> counts.put(one.getKey(), one.getValue()));
            return counts;
        });
    }

    @Test
    void sixty_four_needs_a_van_and_fourteen_team_days() {
        arrange();
        var core = city.context(CsrFeature.ID, DemoNeedsIT.class.getClassLoader());
        long begun = System.nanoTime();
        new DemoNeeds(NeedServices.of(core)).plant(world);
        System.out.println("FIGURE demo needs planted in " + (System.nanoTime() - begun) / 1_000_000 + " ms");

        assertThat(counted("SELECT kind, count(*) FROM csr_brokerage.need GROUP BY kind"))
                .containsEntry("trustee", 31L)
                .containsEntry("skill", 19L)
                .containsEntry("mentor", 9L)
                .containsEntry("equipment", 4L)
                .containsEntry("expertise", 1L)
                .containsEntry("hands", 3L)
                .containsEntry("team-day", 14L);
        assertThat(counted("SELECT state, count(*) FROM csr_brokerage.team_day GROUP BY state"))
                .containsEntry("accepted", 8L)
                .containsEntry("swapped", 3L)
                .containsEntry("declined", 2L)
                .containsEntry("asked", 1L);
        assertThat(counted("SELECT state, count(*) FROM csr_brokerage.need_gift GROUP BY state"))
                .containsEntry("thanked", 1L)
                .containsEntry("sent", 3L);
        assertThat(counted("SELECT status, count(*) FROM csr_brokerage.need GROUP BY status"))
                .containsOnlyKeys("open", "met");
        assertThat(counted("SELECT kind, count(*) FROM core.contribution GROUP BY kind"))
                .containsEntry("goods", 1L);
    }
}
