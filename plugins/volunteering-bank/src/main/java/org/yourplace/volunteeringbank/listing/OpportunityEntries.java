package org.yourplace.volunteeringbank.listing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.catalogue.Catalogue;
import org.yourplace.spi.catalogue.CatalogueEntry;
import org.yourplace.spi.catalogue.Limits;
import org.yourplace.spi.catalogue.Spot;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.data.Visibility;
import org.yourplace.spi.people.Organisation;
import org.yourplace.spi.place.Area;
import org.yourplace.spi.place.Codes;
import org.yourplace.spi.place.Places;
import org.yourplace.spi.place.Point;
import org.yourplace.spi.place.WorkingDays;
import org.yourplace.volunteeringbank.application.AgeBand;

/**
 * Keeps a listing's catalogue entry in step with the listing, in the same transaction. A submitted listing has an entry that only its
 * owner can find; the supporter's approval opens both at once.
 */
final class OpportunityEntries {
    static final String KIND = "opportunity";

    /** "Short" and "one-off" come first: each sorts as if this much nearer. */
    private static final double LIFT_KM = 1.5;

    private static final int SHORT_MINUTES = 120;
    private static final Locale INDEXED = Locale.UK;

    private final Catalogue catalogue;
    private final Places places;
    private final Codes codes;
    private final Clock clock;
    private final WorkingDays workingDays;

    OpportunityEntries(Catalogue catalogue, Places places, Codes codes, Clock clock, WorkingDays workingDays) {
        this.catalogue = catalogue;
        this.places = places;
        this.codes = codes;
        this.clock = clock;
        this.workingDays = workingDays;
    }

    void keep(Tx tx, Opportunity of, Organisation organisation) {
        switch (of.status()) {
            case LIVE -> catalogue.put(tx, entry(of, organisation, of.visibility(), ahead(tx, of)));
            case SUBMITTED -> catalogue.put(tx, entry(of, organisation, Visibility.PRIVATE, ahead(tx, of)));
            case DRAFT, PAUSED, FILLED, ENDED, WITHDRAWN -> catalogue.remove(tx, of.id());
        }
    }

    /** An entry that only its keeper can find, without a place for anybody: what is answered elsewhere is not matched here. */
    CatalogueEntry hidden(Opportunity of, Organisation organisation, @Nullable String language) {
        var entry = entry(of, organisation, Visibility.PRIVATE, new Ahead(of.said.starts, true));
        return language == null ? entry : entry.with("language:" + language);
    }

    /** The shifts ahead, where it has any: when the next one is (or the next day of its pattern), and whether a place is left at one. */
    private record Ahead(@Nullable Instant next, boolean full) {}

    private Ahead ahead(Tx tx, Opportunity of) {
        return tx.sql()
                .createQuery("""
                        SELECT min(starts) AS next, sum(CASE WHEN waiting > 0 THEN 0 ELSE capacity - taken END) AS places_left
                        FROM volunteering_bank.shift WHERE opportunity_id = :id AND tenant_id = core.tenant()
                          AND status = 'scheduled' AND starts > core.at()""")
                .bind("id", of.id())
                .map((row, context) -> {
                    var next = row.getTimestamp("next");
                    return next == null
                            ? new Ahead(turn(of), of.said.places != null && of.taken >= of.said.places)
                            : new Ahead(next.toInstant(), row.getInt("places_left") <= 0);
                })
                .one();
    }

    private @Nullable Instant turn(Opportunity of) {
        return new Pattern(clock, workingDays.zone()).next(of.said.repeats, of.said.starts, of.said.ends);
    }

    private CatalogueEntry entry(Opportunity of, Organisation organisation, Visibility visibility, Ahead ahead) {
        return new CatalogueEntry(
                of.id,
                KIND,
                visibility,
                of.organisation,
                of.said.title,
                of.origin == null || of.origin.byName == null ? organisation.name() : of.origin.byName,
                words(of),
                filters(of),
                of.site.remote ? List.of() : spots(of),
                of.said.minutes,
                ahead.next(),
                of.said.closes(),
                Objects.requireNonNullElse(of.publishedAt, of.updatedAt),
                (of.said.isOneOff() ? LIFT_KM : 0) + (isShort(of.said.minutes) ? LIFT_KM : 0),
                new Limits(of.said.minimumAge, ahead.full(), of.said.areaServed));
    }

    static boolean isShort(@Nullable Integer minutes) {
        return minutes != null && minutes <= SHORT_MINUTES;
    }

    /** The word of what is open to people of an age. */
    static String openTo(AgeBand band) {
        return "open-to:" + band.code();
    }

    private String words(Opportunity of) {
        var labels = Stream.concat(
                Stream.ofNullable(of.said.cause).map(code -> codes.label("causes", code, INDEXED)),
                of.said.skills.stream().map(code -> codes.label("skills", code, INDEXED)));
        return Stream.concat(Stream.of(Objects.requireNonNullElse(of.said.summary, ""), of.said.description), labels)
                .collect(Collectors.joining("\n"));
    }

    /** Prefixed words, so that every yes-or-no filter is one question to one index (decision 0006). */
    private List<String> filters(Opportunity of) {
        var words = new ArrayList<String>();
        if (of.said.cause != null) {
            words.add("cause:" + of.said.cause);
        }
        of.said.skills.forEach(skill -> words.add("skill:" + skill));
        words.add("commitment:" + of.said.commitment);
        for (var band : List.of(AgeBand.UNDER_16, AgeBand.SIXTEEN_OR_SEVENTEEN)) {
            if (band.mayBe(of.said.minimumAge)) {
                words.add(openTo(band));
            }
        }
        PartsOfTheWeek.of(of.said.times, of.said.starts, workingDays.zone()).forEach(time -> words.add("when:" + time));
        of.said.access.forEach(code -> words.add("access:" + code));
        of.said.checks.stream().filter(code -> !code.equals("none")).forEach(code -> words.add("check:" + code));
        if (of.site.remote) {
            words.add("from-home");
        }
        if (of.said.expenses.contains("travel")) {
            words.add("travel-paid");
        }
        if (of.said.access.contains("step-free")) {
            words.add("step-free");
        }
        return words;
    }

    private List<Spot> spots(Opportunity of) {
        var where = of.where();
        var all = new ArrayList<Spot>();
        if (where.point() != null) {
            all.add(spot(where.point(), where.lsoa(), where.ward()));
        }
        for (var more : where.more()) {
            if (more.latitude() != null && more.longitude() != null) {
                all.add(spot(new Point(more.latitude(), more.longitude()), more.lsoa(), more.ward()));
            }
        }
        return all;
    }

    private Spot spot(Point point, @Nullable String lsoa, @Nullable String ward) {
        var decile = lsoa == null ? null : places.area(lsoa).map(Area::decile).orElse(null);
        return new Spot(point, lsoa, ward, decile);
    }
}
