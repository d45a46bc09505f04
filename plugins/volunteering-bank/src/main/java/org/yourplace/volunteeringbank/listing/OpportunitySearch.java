package org.yourplace.volunteeringbank.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.catalogue.Catalogue;
import org.yourplace.spi.catalogue.CatalogueQuery;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.place.Places;
import org.yourplace.spi.place.Postcode;

/** Finds ways to help. Open to everybody; what is found is what the caller may see. */
public final class OpportunitySearch {
    private static final int PRIORITY_DECILE = 3;

    private final Database database;
    private final Catalogue catalogue;
    private final Places places;
    private final OpportunityQueries queries;

    public OpportunitySearch(Database database, Catalogue catalogue, Places places) {
        this.database = database;
        this.catalogue = catalogue;
        this.places = places;
        this.queries = new OpportunityQueries(places);
    }

    public FoundOpportunities search(SearchOpportunities asked) {
        return database.read(tx -> search(tx, asked));
    }

    /** Answers several questions in one transaction, e.g. how many there would be in wider circles. */
    public List<FoundOpportunities> searchAll(List<SearchOpportunities> asked) {
        return database.read(tx -> asked.stream().map(one -> search(tx, one)).toList());
    }

    private FoundOpportunities search(Tx tx, SearchOpportunities asked) {
        var near = near(asked.near());
        var found = catalogue.search(tx, query(asked, near.orElse(null)));
        var rows =
                queries.all(tx, found.hits().stream().map(hit -> hit.subject()).toList());
        var items = found.hits().stream()
                .filter(hit -> rows.containsKey(hit.subject()))
                .map(hit -> {
                    var row = Objects.requireNonNull(rows.get(hit.subject()));
                    return row.found(rounded(hit.distanceKm()), reasons(asked, row, hit.distanceKm()));
                })
                .toList();
        return new FoundOpportunities(items, found.total(), found.next(), near.orElse(null));
    }

    private Optional<Postcode> near(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(places.postcode(typed)
                .orElseThrow(() -> DomainException.invalid(List.of(Violation.of("near", "unknown-postcode")))));
    }

    private static CatalogueQuery query(SearchOpportunities asked, @Nullable Postcode near) {
        var all = new ArrayList<String>();
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
