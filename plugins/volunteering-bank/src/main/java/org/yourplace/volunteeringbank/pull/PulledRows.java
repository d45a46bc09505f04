package org.yourplace.volunteeringbank.pull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.volunteeringbank.importing.ForeignListing;
import org.yourplace.volunteeringbank.listing.ForeignEntries;
import org.yourplace.volunteeringbank.listing.Slug;
import org.yourplace.volunteeringbank.listing.Whereabouts;
import org.yourplace.volunteeringbank.pull.Kept.Fate;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was read: each listing once, however often it is met. */
final class PulledRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String KNOWN = """
            SELECT id, hash FROM volunteering_bank.pulled_listing
            WHERE tenant_id = core.tenant() AND source_id = :source AND external = :external""";

    private static final String MET = """
            UPDATE volunteering_bank.pulled_listing SET walk = :walk, read_at = core.at()
            WHERE tenant_id = core.tenant() AND source_id = :source AND external = :external""";

    private static final String PUT = """
            INSERT INTO volunteering_bank.pulled_listing AS p (id, source_id, external, link, source_name, licence, licence_link, slug, by_name,
              content, site, hash, closes, language, walk, titled, grouped, places, read_at, changed_at)
            SELECT :id, s.id, :external, :link, s.name, s.licence, s.licence_link, :slug, :organisation, :content, :site, :hash,
              coalesce(:closes::timestamptz, 'infinity'), :language, :walk, volunteering_bank.plain(:title), volunteering_bank.plain(:organisation),
              ARRAY (SELECT volunteering_bank.plain(place) FROM unnest(:places::text[]) place), core.at(), core.at()
            FROM volunteering_bank.feed_source s WHERE s.id = :source AND s.tenant_id = core.tenant()
            ON CONFLICT (id, tenant_id) DO UPDATE SET link = EXCLUDED.link, by_name = EXCLUDED.by_name, content = EXCLUDED.content,
              site = EXCLUDED.site, hash = EXCLUDED.hash, closes = EXCLUDED.closes, language = EXCLUDED.language, walk = EXCLUDED.walk, titled = EXCLUDED.titled,
              grouped = EXCLUDED.grouped, places = EXCLUDED.places, read_at = EXCLUDED.read_at, changed_at = EXCLUDED.changed_at""";

    private static final String REMOVE = """
            DELETE FROM volunteering_bank.pulled_listing WHERE tenant_id = core.tenant() AND id = :id""";

    private static final String UNSEEN = """
            SELECT id FROM volunteering_bank.pulled_listing
            WHERE tenant_id = core.tenant() AND source_id = :source AND (walk < :walk OR closes <= core.at())""";

    private static final String ALL = """
            SELECT id FROM volunteering_bank.pulled_listing WHERE tenant_id = core.tenant() AND source_id = :source""";

    private static final String RENAME = """
            UPDATE volunteering_bank.pulled_listing p SET source_name = s.name, licence = s.licence, licence_link = s.licence_link
            FROM volunteering_bank.feed_source s WHERE s.id = p.source_id AND s.tenant_id = p.tenant_id AND s.id = :source
              AND p.tenant_id = core.tenant()""";

    private final FeatureContext core;
    private final ForeignEntries entries;

    PulledRows(FeatureContext core) {
        this.core = core;
        this.entries = new ForeignEntries(core);
    }

    private record Known(UUID id, String hash) {}

    Fate keep(Tx tx, Standing at, ForeignListing listing) {
        var known = known(tx, at.source(), listing.external());
        if (listing.over()) {
            return known.map(row -> remove(tx, row.id())).orElse(Fate.UNCHANGED);
        }
        if (known.isPresent() && known.get().hash().equals(listing.hash())) {
            met(tx, at, listing.external());
            return Fate.UNCHANGED;
        }
        var id = known.map(Known::id).orElseGet(core.ids()::next);
        put(tx, at, id, listing);
        entries.keep(
                tx,
                id,
                listing.organisation(),
                listing.content(),
                listing.place(),
                listing.language(),
                core.clock().instant());
        return known.isPresent() ? Fate.UPDATED : Fate.CREATED;
    }

    /** It is there no more. */
    Fate gone(Tx tx, Standing at, String external) {
        return known(tx, at.source(), external).map(row -> remove(tx, row.id())).orElse(Fate.UNCHANGED);
    }

    /** It is there still, though it could not be read: what was read before stays. */
    void met(Tx tx, Standing at, String external) {
        tx.sql()
                .createUpdate(MET)
                .bind("walk", at.walk())
                .bind("source", at.source())
                .bind("external", external)
                .execute();
    }

    /** Takes out what a whole way through the source has not met, and what is over. */
    int sweep(Tx tx, Standing at, boolean whole) {
        var unseen = tx.sql()
                .createQuery(UNSEEN)
                .bind("source", at.source())
                .bind("walk", whole ? at.walk() : 0)
                .mapTo(UUID.class)
                .list();
        unseen.forEach(id -> remove(tx, id));
        return unseen.size();
    }

    void removeAll(Tx tx, UUID source) {
        tx.sql()
                .createQuery(ALL)
                .bind("source", source)
                .mapTo(UUID.class)
                .list()
                .forEach(id -> remove(tx, id));
    }

    /** The source has another name or licence. */
    void rename(Tx tx, UUID source) {
        tx.sql().createUpdate(RENAME).bind("source", source).execute();
    }

    /** Looks again which of these, or of all of a source, can be seen. */
    static void settle(Tx tx, List<String> titles, @Nullable UUID source) {
        tx.sql()
                .createQuery(
                        "SELECT volunteering_bank.settle_pulled("
                                + "ARRAY (SELECT volunteering_bank.plain(title) FROM unnest(:titles::text[]) title), NULL, :source::uuid)::text")
                .bind("titles", titles.toArray(String[]::new))
                .bind("source", source)
                .mapTo(String.class)
                .list();
    }

    int count(Tx tx, UUID source) {
        return tx.sql()
                .createQuery("SELECT count(*)::int FROM volunteering_bank.pulled_listing"
                        + " WHERE tenant_id = core.tenant() AND source_id = :source")
                .bind("source", source)
                .mapTo(Integer.class)
                .one();
    }

    private static Optional<Known> known(Tx tx, UUID source, String external) {
        return tx.sql()
                .createQuery(KNOWN)
                .bind("source", source)
                .bind("external", external)
                .map((row, context) -> new Known(row.getObject("id", UUID.class), row.getString("hash")))
                .findFirst();
    }

    private Fate remove(Tx tx, UUID id) {
        core.catalogue().remove(tx, id);
        tx.sql().createUpdate(REMOVE).bind("id", id).execute();
        return Fate.GONE;
    }

    private static void put(Tx tx, Standing at, UUID id, ForeignListing listing) {
        var closes = closes(listing);
        tx.sql()
                .createUpdate(PUT)
                .bind("id", id)
                .bind("source", at.source())
                .bind("external", listing.external())
                .bind("link", listing.link().toString())
                .bind("slug", Slug.of(listing.content().title(), id))
                .bind("organisation", listing.organisation())
                .bind("content", JSON.writeValueAsString(listing.content()))
                .bind("site", JSON.writeValueAsString(listing.place()))
                .bind("hash", listing.hash())
                .bind("closes", closes == null ? null : Claims.at(closes))
                .bind("language", listing.language())
                .bind("walk", at.walk())
                .bind("title", listing.content().title())
                .bind("places", places(listing.place()).toArray(String[]::new))
                .execute();
    }

    private static @Nullable Instant closes(ForeignListing listing) {
        var content = listing.content();
        return content.ends() != null
                ? content.ends()
                : "one-off".equals(content.commitment()) ? content.starts() : null;
    }

    private static List<String> places(Whereabouts where) {
        var places = new ArrayList<String>();
        if (where.remote()) {
            places.add("home");
        }
        if (where.postcode() != null) {
            places.add(where.postcode());
        }
        where.more().forEach(more -> {
            if (more.postcode() != null) {
                places.add(more.postcode());
            }
        });
        return places;
    }
}
