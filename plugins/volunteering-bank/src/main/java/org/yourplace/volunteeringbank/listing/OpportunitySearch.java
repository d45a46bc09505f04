package org.yourplace.volunteeringbank.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.catalogue.Catalogue;
import org.yourplace.spi.catalogue.CatalogueQuery;
import org.yourplace.spi.catalogue.Found;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.feature.Settings;
import org.yourplace.spi.matching.Match;
import org.yourplace.spi.matching.MatchWeights;
import org.yourplace.spi.matching.Matching;
import org.yourplace.spi.matching.Wishes;
import org.yourplace.spi.place.Places;
import org.yourplace.spi.place.Postcode;
import org.yourplace.spi.who.Access;
import org.yourplace.volunteeringbank.application.AgeBand;
import org.yourplace.volunteeringbank.match.Asking;

/** Finds ways to help. Open to everybody; what is found is what the caller may see. */
public final class OpportunitySearch {
    private static final int PRIORITY_DECILE = 3;

    private final Database database;
    private final Catalogue catalogue;
    private final Places places;
    private final OpportunityQueries queries;
    private final Access access;
    private final ForeignQueries foreign;
    private final Matching matching;
    private final Settings settings;

    public OpportunitySearch(FeatureContext core) {
        database = core.database();
        catalogue = core.catalogue();
        places = core.places();
        access = core.access();
        matching = core.matching();
        settings = core.settings();
        this.queries = new OpportunityQueries(places);
        this.foreign = new ForeignQueries(places);
    }

    public FoundOpportunities search(SearchOpportunities asked) {
        return search(asked, null);
    }

    /** @param age how old the reader says they are; what is not open to them is not found */
    public FoundOpportunities search(SearchOpportunities asked, @Nullable AgeBand age) {
        return database.read(tx -> search(tx, asked, openTo(tx, age)));
    }

    /** Answers several questions in one transaction, e.g. how many there would be in wider circles. */
    public List<FoundOpportunities> searchAll(List<SearchOpportunities> asked) {
        return searchAll(asked, null);
    }

    public List<FoundOpportunities> searchAll(List<SearchOpportunities> asked, @Nullable AgeBand age) {
        return database.read(tx -> {
            var band = openTo(tx, age);
            return asked.stream().map(one -> search(tx, one, band)).toList();
        });
    }

    /**
     * What was found, and how what the reader has said of themselves fits it.
     *
     * @param fits by listing; empty for everybody who is not signed in, or has said nothing
     * @param freeAt when the reader said that they are free
     */
    public record Fitted(FoundOpportunities found, Map<UUID, Match> fits, List<String> freeAt) {}

    /** The same with why each fits the person who asks: one statement more, however many were found. */
    public Fitted searchFitted(SearchOpportunities asked, @Nullable AgeBand age) {
        return database.read(tx -> {
            var me = asking();
            var said = me ? Asking.of(tx) : Asking.NOBODY;
            var found = search(tx, asked, age != null ? age : said.age());
            var wishes = said.wishes();
            if (wishes == null) {
                return new Fitted(found, Map.of(), List.of());
            }
            var near = found.near();
            return new Fitted(
                    found,
                    fits(tx, found, near == null ? wishes : wishes.from(near.point(), Wishes.USUAL_KM)),
                    wishes.times());
        });
    }

    private Map<UUID, Match> fits(Tx tx, FoundOpportunities found, Wishes wishes) {
        var pairs = found.items().stream()
                .map(listing -> new Matching.Pair(listing.id(), wishes))
                .toList();
        var fits = new HashMap<UUID, Match>();
        matching.fit(tx, pairs, MatchWeights.of(settings))
                .forEach(fit -> fit.ifPresent(match -> fits.put(match.subject(), match)));
        return fits;
    }

    private boolean asking() {
        return access.tenant().isEmpty() && access.person().isPresent();
    }

    /** What somebody signed in said last time holds for a year, unless they say otherwise. */
    private @Nullable AgeBand openTo(Tx tx, @Nullable AgeBand age) {
        return age != null || !asking() ? age : Asking.of(tx).age();
    }

    private FoundOpportunities search(Tx tx, SearchOpportunities asked, @Nullable AgeBand age) {
        var near = near(asked.near());
        var found = catalogue.search(tx, query(asked, near.orElse(null), age));
        var rows = rows(tx, found.hits().stream().map(Found.Hit::subject).toList());
        var items = found.hits().stream()
                .filter(hit -> rows.containsKey(hit.subject()))
                .map(hit -> {
                    var row = Objects.requireNonNull(rows.get(hit.subject()));
                    return row.found(rounded(hit.distanceKm()), reasons(asked, row, hit.distanceKm()));
                })
                .toList();
        return new FoundOpportunities(items, found.total(), found.next(), near.orElse(null));
    }

    /** Ours, and those of other sites among them. */
    private Map<UUID, OpportunityDetails> rows(Tx tx, List<UUID> ids) {
        var ours = queries.all(tx, ids);
        if (ours.size() == ids.size()) {
            return ours;
        }
        var all = new HashMap<>(ours);
        all.putAll(
                foreign.all(tx, ids.stream().filter(id -> !ours.containsKey(id)).toList()));
        return all;
    }

    private Optional<Postcode> near(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(places.postcode(typed)
                .orElseThrow(() -> DomainException.invalid(List.of(Violation.of("near", "unknown-postcode")))));
    }

    private static CatalogueQuery query(SearchOpportunities asked, @Nullable Postcode near, @Nullable AgeBand age) {
        var all = new ArrayList<String>();
        if (age != null && age != AgeBand.ADULT) {
            all.add(OpportunityEntries.openTo(age));
        }
        add(all, asked.cause() != null, "cause:" + asked.cause());
        add(all, asked.skill() != null, "skill:" + asked.skill());
        add(all, asked.commitment() != null, "commitment:" + asked.commitment());
        add(all, asked.remote(), "from-home");
        add(all, asked.travelPaid(), "travel-paid");
        add(all, asked.stepFree(), "step-free");
        var any = new ArrayList<String>();
        add(any, asked.evening(), "when:evening");
        add(any, asked.weekend(), "when:weekend");
        return new CatalogueQuery(
                OpportunityEntries.KIND,
                asked.q(),
                all,
                any,
                near == null ? null : near.point(),
                asked.within(),
                asked.maxMinutes(),
                asked.decile(),
                asked.organisation(),
                CatalogueQuery.Sort.valueOf(asked.order()),
                asked.limit(),
                asked.after());
    }

    private static void add(List<String> words, boolean asked, String word) {
        if (asked) {
            words.add(word);
        }
    }

    /** Why this one: said as codes, so that each face finds its own words. */
    private static List<String> reasons(SearchOpportunities asked, OpportunityDetails found, @Nullable Double km) {
        var why = new ArrayList<String>();
        add(why, asked.q() != null, "words");
        add(why, asked.cause() != null, "cause");
        add(why, asked.skill() != null, "skill");
        add(why, km != null && km <= 2, "near");
        add(why, found.remote(), "from-home");
        add(why, found.commitment().equals("one-off"), "one-off");
        add(why, OpportunityEntries.isShort(found.minutes()), "short");
        add(why, asked.evening() && found.times().contains("evening"), "evening");
        add(why, asked.weekend() && found.times().contains("weekend"), "weekend");
        add(why, found.expenses().contains("travel"), "travel-paid");
        add(why, found.access().contains("step-free"), "step-free");
        var area = found.area();
        add(
                why,
                asked.decile() != null && area != null && area.decile() != null && area.decile() <= PRIORITY_DECILE,
                "priority-area");
        return why;
    }

    private static @Nullable Double rounded(@Nullable Double km) {
        return km == null ? null : Math.round(km * 100) / 100.0;
    }
}
