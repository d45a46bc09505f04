package org.yourplace.csrbrokerage.need.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.need.Need;
import org.yourplace.csrbrokerage.need.NeedServices;
import org.yourplace.csrbrokerage.need.NeedStatus;
import org.yourplace.csrbrokerage.need.WriteNeed;
import org.yourplace.csrbrokerage.need.offer.AnswerOffer;
import org.yourplace.csrbrokerage.need.offer.OfferState;
import org.yourplace.csrbrokerage.need.offer.WriteGift;
import org.yourplace.spi.feature.DemoSeed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What the groups of the demo year needed: sixty-four needs, a van that came, and fourteen team days. Told in {@code demo/needs.json}. */
public final class DemoNeeds implements DemoSeed {
    private static final String TOLD = "/demo/needs.json";
    private static final String KEEPER = "svs";
    private static final int KEPT_OPEN_AFTER_DAYS = 80;
    private static final int KEPT_OPEN_DAYS_AGO = 9;
    private static final long VAN_WORTH = 18_000;
    private static final String VAN = "A van and driver for one Saturday";

    private final NeedServices services;
    private final ObjectMapper json = new ObjectMapper();

    public DemoNeeds(NeedServices services) {
        this.services = services;
    }

    @Override
    public void plant(World world) {
        var told = read();
        var hosted = hosted(world);
        var open = new HashMap<String, List<Need>>();
        for (var need : told.path("needs")) {
            var written = need(world, need, hosted);
            open.computeIfAbsent(need.path("organisation").asString(), group -> new ArrayList<>())
                    .add(written);
            if (written.title().equals(VAN)) {
                van(world, written);
            }
        }
        var days = new DemoTeamDays(world, services, hosted, open);
        told.path("teamDays").forEach(days::plant);
    }

    private JsonNode read() {
        try (var in = DemoNeeds.class.getResourceAsStream(TOLD)) {
            return json.readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The groups that the keeper posts for, by a short name that follows from theirs. */
    private Map<String, UUID> hosted(World world) {
        return world.asMember(KEEPER, hour(world, 365), () -> {
            var groups = new HashMap<String, UUID>();
            services.needs().writableFor().stream()
                    .filter(group -> group.hosted())
                    .forEach(group -> groups.put(group.slug(), group.id()));
            return groups;
        });
    }

    static Instant hour(World world, int daysAgo) {
        return world.today()
                .minusDays(daysAgo)
                .atTime(LocalTime.of(10, 15))
                .atZone(java.time.ZoneOffset.UTC)
                .toInstant();
    }

    private Need need(World world, JsonNode told, Map<String, UUID> hosted) {
        var group = told.path("organisation").asString();
        var tenant = hosted.containsKey(group) ? KEEPER : group;
        int ago = told.path("publishedDaysAgo").asInt();
        var written =
                world.asMember(tenant, hour(world, ago), () -> services.needs().write(said(told, hosted.get(group))));
        approve(world, services, written, ago);
        if (ago > KEPT_OPEN_AFTER_DAYS) {
            world.asMember(tenant, hour(world, KEPT_OPEN_DAYS_AGO), () -> services.needs()
                    .keepOpen(written.id(), null));
        }
        return written;
    }

    /** A new group's first need waits for its supporter's word. */
    static void approve(World world, NeedServices services, Need written, int daysAgo) {
        if (written.is(NeedStatus.SUBMITTED)) {
            world.asMember(KEEPER, hour(world, daysAgo).plus(Duration.ofHours(3)), () -> {
                services.checks().approve(written.id(), written.version());
                return true;
            });
        }
    }

    private static WriteNeed said(JsonNode told, @Nullable UUID organisation) {
        return new WriteNeed(
                organisation,
                told.path("kind").asString(),
                told.path("title").asString(),
                told.path("summary").asString(),
                StreamSupport.stream(told.path("skills").spliterator(), false)
                        .map(JsonNode::asString)
                        .toList(),
                told.path("cause").asString(),
                told.path("minutes").isInt() ? told.path("minutes").asInt() : null,
                told.path("howOften").isString() ? told.path("howOften").asString() : null,
                null,
                told.path("postcode").asString(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                null,
                null);
    }

    /** Delivered, thanked, counted once. */
    private void van(World world, Need need) {
        var gift = world.asMember("harbourline", hour(world, 16), () -> services.gifts()
                .give(new WriteGift(
                        need.id(),
                        "Kit Example",
                        "vans@harbourline.example",
                        "A van and a driver.",
                        "The next Saturday")));
        answer(world, gift.id(), 15, AnswerOffer.to(OfferState.ACCEPTED));
        answer(world, gift.id(), 10, new AnswerOffer(OfferState.DELIVERED.code(), null, null, VAN_WORTH, null));
        answer(
                world,
                gift.id(),
                9,
                new AnswerOffer(
                        OfferState.THANKED.code(), null, null, null, "Four hundred tins, and a driver who sang."));
        world.asMember(
                "weston-parade-pantry", hour(world, 8), () -> services.needs().met(need.id(), null));
    }

    private void answer(World world, UUID gift, int daysAgo, AnswerOffer said) {
        world.asMember("weston-parade-pantry", hour(world, daysAgo), () -> services.desk()
                .answer(gift, said));
    }
}
