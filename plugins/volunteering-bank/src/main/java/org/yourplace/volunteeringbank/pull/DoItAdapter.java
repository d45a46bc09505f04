package org.yourplace.volunteeringbank.pull;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import org.yourplace.spi.reading.Damage;
import org.yourplace.volunteeringbank.importing.ForeignListings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The pages of do-it.org as they were recorded in 2015 to 2019: {@code data.items}, {@code links.next.href}, {@code meta}. Every reading
 * shows all of it. No live key was available: this has been tried against the recorded pages only.
 */
final class DoItAdapter implements FeedAdapter {
    private static final int GOOD = 200;

    private final ForeignListings listings;

    DoItAdapter(ForeignListings listings) {
        this.listings = listings;
    }

    @Override
    public boolean showsAll() {
        return true;
    }

    @Override
    public FeedPage read(JsonNode page, URI from) throws StoppedException {
        int code = page.path("meta").path("code").asInt(GOOD);
        if (code != GOOD) {
            throw StoppedException.because("answered", code);
        }
        var all = page.path("data").path("items");
        if (!all.isArray()) {
            throw StoppedException.because("not-do-it");
        }
        var items = new ArrayList<FeedItem>();
        var marks = new HashSet<String>();
        all.forEach(item -> {
            items.add(item(item, from));
            marks.add(item.path("id").toString());
        });
        var next = page.path("links").path("next").path("href");
        return new FeedPage(
                items, marks, next.isMissingNode() || next.isNull() ? null : Adapters.next(next, from), null);
    }

    @Override
    public JsonNode around(JsonNode items, URI from) {
        var page = JsonNodeFactory.instance.objectNode();
        page.putObject("data").set("items", items);
        return page;
    }

    private FeedItem item(JsonNode item, URI from) {
        var damage = Damage.in(item);
        if (damage.isPresent()) {
            return Adapters.damaged(damage.get());
        }
        return item.isObject()
                ? Adapters.read(Adapters.word(item.path("id")), Adapters.titleOf(item), () -> listings.doIt(item, from))
                : Adapters.bad(null, "row", "not-an-object");
    }
}
