package org.yourplace.volunteeringbank.pull;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.reading.Damage;
import org.yourplace.volunteeringbank.importing.ForeignListing;
import org.yourplace.volunteeringbank.importing.ForeignListings;
import org.yourplace.volunteeringbank.pull.FeedItem.Bad;
import org.yourplace.volunteeringbank.pull.FeedItem.Listed;
import tools.jackson.databind.JsonNode;

/** An adapter for each kind, and what they share. */
final class Adapters {
    private static final int SHORT = 200;

    private final FeedAdapter rpde;
    private final FeedAdapter doIt;

    Adapters(FeatureContext core) {
        var listings = new ForeignListings(core);
        rpde = new RpdeAdapter(listings);
        doIt = new DoItAdapter(listings);
    }

    FeedAdapter of(Kind kind) {
        return switch (kind) {
            case RPDE -> rpde;
            case DO_IT -> doIt;
        };
    }

    @FunctionalInterface
    interface Reading {
        ForeignListing read();
    }

    /** A listing, or what is wrong with it. */
    static FeedItem read(@Nullable String external, @Nullable String title, Reading reading) {
        try {
            return new Listed(reading.read());
        } catch (DomainException refused) {
            var why = refused.violations();
            return new Bad(external, title, why.isEmpty() ? List.of(Violation.of("row", "wrong-value")) : why);
        }
    }

    static FeedItem bad(@Nullable String external, String field, String reason) {
        return new Bad(external, null, List.of(Violation.of(field, reason)));
    }

    static FeedItem damaged(Damage damage) {
        var reason = damage.rest() ? "cut-off" : FeedItem.DAMAGED;
        return new Bad(damage.id(), null, List.of(Violation.of("row", reason, damage.line(), damage.column())));
    }

    /** A short text or number; null for anything else. */
    static @Nullable String word(JsonNode value) {
        if (!value.isString() && !value.isIntegralNumber()) {
            return null;
        }
        var text = value.asString().strip();
        return text.isEmpty() || text.length() > 300 ? null : text;
    }

    static @Nullable String titleOf(JsonNode item) {
        for (var name : List.of("title", "name")) {
            var title = item.path(name);
            if (title.isString() && !title.asString().isBlank()) {
                var text = title.asString().strip();
                return text.length() <= SHORT ? text : text.substring(0, SHORT);
            }
        }
        return null;
    }

    /** The address of a next page, which may be written relative to the page. */
    static URI next(JsonNode written, URI from) throws StoppedException {
        try {
            var next = from.resolve(new URI(written.asString("")));
            if (!written.isString() || next.getHost() == null) {
                throw StoppedException.because("next-is-no-address");
            }
            return next;
        } catch (URISyntaxException none) {
            throw StoppedException.because("next-is-no-address");
        }
    }
}
