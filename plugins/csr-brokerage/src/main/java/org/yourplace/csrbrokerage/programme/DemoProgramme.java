package org.yourplace.csrbrokerage.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.feature.DemoSeed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Three employers: who works there, what they decided, and a draft that the council is trying out. */
public final class DemoProgramme implements DemoSeed {
    private static final int HOUR = 60;
    private static final int MORNING = 9;
    private static final int MARCH = 3;

    private final FeatureContext core;
    private final StaffService staff;
    private final PolicyService policies;

    public DemoProgramme(FeatureContext core, StaffService staff, PolicyService policies) {
        this.core = core;
        this.staff = staff;
        this.policies = policies;
    }

    @Override
    public void plant(World world) {
        var figures = read();
        var zone = world.asPublic(world.today().atStartOfDay(ZoneId.of("UTC")).toInstant(), () -> core.workingDays()
                .zone());
        var people = new DemoStaff(core, figures);
        for (var employer : figures.path("employers")) {
            var policy = employer.path("policy");
            var starts = starts(policy, world.today());
            var published = policy.has("startsIn") ? LocalDate.of(starts.getYear(), MARCH, 2) : starts;
            world.asMember(text(employer, "tenant"), at(published, zone), () -> {
                people.plant(employer);
                staff.cost(costs(employer));
                return policies.publish(policies.add(policy(policy, starts)).id(), null);
            });
            if (employer.has("draft")) {
                var next = starts.plusYears(1);
                world.asMember(
                        text(employer, "tenant"),
                        at(world.today().minusDays(1), zone),
                        () -> policies.add(policy(employer.path("draft"), next)));
            }
        }
    }

    private static Instant at(LocalDate day, ZoneId zone) {
        return day.atTime(MORNING, 0).atZone(zone).toInstant();
    }

    /** The first of a month: so many months ago, or in the policy year that the latest September lies in. */
    private static LocalDate starts(JsonNode policy, LocalDate today) {
        if (policy.has("monthsBefore")) {
            return today.minusMonths(policy.path("monthsBefore").asInt()).withDayOfMonth(1);
        }
        var september = LocalDate.of(today.getYear(), 9, 1);
        int year = september.isAfter(today) ? today.getYear() - 1 : today.getYear();
        return LocalDate.of(year, policy.path("startsIn").asInt(), 1);
    }

    private static List<WriteGradeCost> costs(JsonNode employer) {
        return employer.path("grades")
                .valueStream()
                .map(grade -> new WriteGradeCost(
                        text(grade, "grade"), grade.path("hourly").asInt()))
                .toList();
    }

    private static WritePolicy policy(JsonNode said, LocalDate starts) {
        var rules = new ArrayList<WriteRule>();
        for (var rule : said.path("rules")) {
            rules.add(new WriteRule(
                    rule.path("grade").asString(null),
                    null,
                    rule.path("paid").asInt() * HOUR,
                    rule.path("unpaid").asInt() * HOUR,
                    rule.has("opensIn")
                            ? LocalDate.of(
                                    starts.getYear(), rule.path("opensIn").asInt(), 1)
                            : null));
        }
        return new WritePolicy(
                text(said, "name"),
                starts,
                said.path("yearMonth").asInt(),
                1,
                true,
                true,
                0,
                said.path("notice").asInt(),
                List.of(),
                List.of(),
                text(said, "counts"),
                promise(said.path("promise"), starts),
                rules);
    }

    private static @Nullable Promise promise(JsonNode said, LocalDate starts) {
        return said.isObject()
                ? new Promise(
                        text(said, "text"),
                        text(said, "reference"),
                        said.path("hours").asInt() * HOUR,
                        starts.plusYears(1).minusDays(1))
                : null;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static JsonNode read() {
        try (var in = DemoProgramme.class.getResourceAsStream("/demo/programme.json")) {
            return new ObjectMapper().readTree(in.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
