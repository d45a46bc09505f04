package org.yourplace.volunteeringbank.demo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.feature.DemoSeed.World;
import org.yourplace.spi.outbound.Answer;
import org.yourplace.spi.outbound.Outbound;
import org.yourplace.spi.outbound.Question;
import org.yourplace.volunteeringbank.pull.Pulling;
import org.yourplace.volunteeringbank.pull.WriteSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Another site whose listings the keeper has read: a sample that comes with the demo year, served from memory. Nobody is asked for it. */
final class DemoElsewhere {
    private static final int WEEK = 7 * 24 * 60;
    private static final int READ_DAYS_AGO = 1;
    private static final String END = "?afterTimestamp=1";

    private final World world;
    private final DemoCalendar calendar;
    private final JsonNode told;
    private final Pulling pulling;

    DemoElsewhere(World world, DemoCalendar calendar, FeatureContext core, JsonNode told) {
        this.world = world;
        this.calendar = calendar;
        this.told = told;
        this.pulling = new Pulling(core, site());
    }

    void plant(String keeper) {
        var source = new WriteSource(
                told.path("name").asString(),
                "rpde",
                told.path("address").asString(),
                told.path("licence").asString(),
                told.path("licenceLink").asString(),
                WEEK,
                true,
                null);
        world.asMember(keeper, calendar.daysAgo(READ_DAYS_AGO, 7), () -> {
            var added = pulling.sources().add(source);
            return pulling.sources()
                    .readNow(added.id(), Locale.UK, (pages, seen) -> {})
                    .orElseThrow();
        });
    }

    /** Two pages: all of it, and the empty one that ends it. */
    private Outbound site() {
        return (Question asked) ->
                answer(asked.address(), asked.address().getQuery() == null ? page(told.path("items")) : page(null));
    }

    private static Answer answer(URI from, ObjectNode page) {
        return new Answer(
                from,
                200,
                Map.of("Content-Type", List.of("application/json")),
                page.toString().getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode page(@Nullable JsonNode items) {
        var page = new ObjectMapper().createObjectNode();
        page.put("next", told.path("address").asString() + END);
        var all = page.putArray("items");
        if (items != null) {
            items.forEach(item -> all.add(dated(item)));
        }
        return page;
    }

    /** With its day counted from today, where it has one. */
    private ObjectNode dated(JsonNode item) {
        var dated = (ObjectNode) item.deepCopy();
        var data = (ObjectNode) dated.path("data");
        if (data.has("inDays")) {
            var day = calendar.today().plusDays(data.path("inDays").asInt());
            data.put("startDate", calendar.at(day, LocalTime.of(10, 0)).toString());
            data.put("endDate", calendar.at(day, LocalTime.of(12, 0)).toString());
            data.remove("inDays");
        }
        return dated;
    }
}
