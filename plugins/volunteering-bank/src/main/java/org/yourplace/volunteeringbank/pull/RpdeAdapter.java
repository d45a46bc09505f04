package org.yourplace.volunteeringbank.pull;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import org.yourplace.spi.reading.Damage;
import org.yourplace.volunteeringbank.importing.ForeignListings;
import org.yourplace.volunteeringbank.pull.FeedItem.Gone;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Realtime Paged Data Exchange: what has changed since a place, oldest change first. The last page is empty and names itself as the next;
 * whoever asks there again later hears what has changed meanwhile.
 */
final class RpdeAdapter implements FeedAdapter {
    private final ForeignListings listings;

    RpdeAdapter(ForeignListings listings) {
        this.listings = listings;
    }

    @Override
    public boolean showsAll() {
        return false;
    }

    @Override
    public FeedPage read(JsonNode page, URI from) throws StoppedException {
        if (!page.path("items").isArray() || page.path("next").isMissingNode()) {
            throw StoppedException.because("not-rpde");
        }
        var next = Adapters.next(page.path("next"), from);
        var items = new ArrayList<FeedItem>();
        var marks = new HashSet<String>();
        page.path("items").forEach(item -> {
            items.add(item(item));
            marks.add(item.path("id") + "@" + item.path("modified"));
        });
        return items.isEmpty() ? new FeedPage(items, marks, null, next) : new FeedPage(items, marks, next, null);
    }

    @Override
    public JsonNode around(JsonNode items, URI from) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("next", from.toString())
                .set("items", items);
    }

    private FeedItem item(JsonNode item) {
        var damage = Damage.in(item);
        if (damage.isPresent()) {
            return Adapters.damaged(damage.get());
        }
        if (!item.isObject()) {
            return Adapters.bad(null, "row", "not-an-object");
        }
        var id = Adapters.word(item.path("id"));
        if (id == null) {
            return Adapters.bad(null, "id", "required");
        }
        var state = item.path("state").asString("");
        if (state.equals("deleted")) {
            return new Gone(id);
        }
        if (!state.equals("updated")) {
            return Adapters.bad(id, "state", "unknown-code");
        }
        var data = item.path("data");
        return data.isObject()
                ? Adapters.read(id, Adapters.titleOf(data), () -> listings.linked(data, id))
                : Adapters.bad(id, "data", "not-an-object");
    }
}
