package org.yourplace.csrbrokerage.need;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.catalogue.Catalogue;
import org.yourplace.spi.catalogue.CatalogueQuery;
import org.yourplace.spi.catalogue.Found.Hit;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.feature.Switches;
import org.yourplace.spi.place.Places;
import org.yourplace.spi.place.Point;

/** Finds needs, and reads one: open to everybody, and what is found is what the caller may see. */
public final class NeedSearch {
    private final Database database;
    private final Catalogue catalogue;
    private final Places places;
    private final Switches switches;
    private final NeedRows rows;

    public NeedSearch(FeatureContext core) {
        database = core.database();
        catalogue = core.catalogue();
        places = core.places();
        switches = core.switches();
        rows = new NeedRows(core.places());
    }

    /**
     * One match.
     *
     * @param distanceKm to its place, absent without {@code near} or without a place
     */
    public record FoundNeed(Need need, @Nullable Double distanceKm) {}

    /**
     * @param total how many match, counted to 201 at most
     * @param next cursor of the next page, absent on the last
     */
    public record FoundNeeds(
            List<FoundNeed> items, int total, @Nullable String next) {
        public FoundNeeds {
            items = List.copyOf(items);
        }
    }

    public FoundNeeds search(SearchNeeds asked) {
        var near = near(asked.near());
        var query = new CatalogueQuery(
                asked.teamDays() ? "team-day" : "need",
                asked.q(),
                asked.codes(),
                List.of(),
                near,
                asked.within(),
                null,
                null,
                asked.organisation(),
                CatalogueQuery.Sort.DEFAULT,
                asked.limit(),
                asked.after());
        return database.read(tx -> {
            var found = catalogue.search(tx, query);
            var needs = rows.all(tx, found.hits().stream().map(Hit::subject).toList());
            return new FoundNeeds(
                    found.hits().stream()
                            .filter(hit -> needs.containsKey(hit.subject()))
                            .map(hit -> new FoundNeed(
                                    forOthers(Objects.requireNonNull(needs.get(hit.subject()))),
                                    rounded(hit.distanceKm())))
                            .toList(),
                    found.total(),
                    found.next());
        });
    }

    /** One that the caller may see, of an organisation that has the feature switched on; also when it is met. */
    public Need read(UUID id) {
        return forOthers(database.read(tx -> rows.find(tx, id))
                .filter(need -> switches.on(need.tenant()))
                .filter(need -> need.is(NeedStatus.OPEN) || need.is(NeedStatus.MET))
                .orElseThrow(DomainException::notFound));
    }

    /** What the group says to itself and its supporter is nobody else's. */
    private static Need forOthers(Need need) {
        return new Need(
                need.id(),
                need.version(),
                need.tenant(),
                need.organisationId(),
                need.organisation(),
                need.postedBy(),
                need.kind(),
                need.title(),
                need.summary(),
                need.skills(),
                need.cause(),
                need.minutes(),
                need.howOften(),
                need.starts(),
                need.postcode(),
                need.remote(),
                need.point(),
                need.lsoa(),
                need.ward(),
                need.decile(),
                need.areaServed(),
                need.teamSize(),
                need.costPence(),
                need.kit(),
                need.bring(),
                need.inCharge(),
                need.seekers(),
                need.status(),
                null,
                null,
                need.publishedAt(),
                need.checkedBy(),
                need.createdAt(),
                need.updatedAt());
    }

    private @Nullable Point near(@Nullable String typed) {
        return typed == null
                ? null
                : places.postcode(typed)
                        .orElseThrow(() -> DomainException.invalid(List.of(Violation.of("near", "unknown-postcode"))))
                        .point();
    }

    private static @Nullable Double rounded(@Nullable Double km) {
        return km == null ? null : Math.round(km * 100) / 100.0;
    }
}
