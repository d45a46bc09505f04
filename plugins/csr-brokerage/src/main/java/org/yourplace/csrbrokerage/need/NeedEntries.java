package org.yourplace.csrbrokerage.need;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.catalogue.Catalogue;
import org.yourplace.spi.catalogue.CatalogueEntry;
import org.yourplace.spi.catalogue.Limits;
import org.yourplace.spi.catalogue.Spot;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.data.Visibility;
import org.yourplace.spi.place.Codes;
import org.yourplace.spi.place.WorkingDays;

/** Keeps a need's catalogue entry in step with the need, in the same transaction; its supporter's approval opens both at once. */
final class NeedEntries {
    private static final Locale INDEXED = Locale.UK;

    private final Catalogue catalogue;
    private final Codes codes;
    private final WorkingDays workingDays;

    NeedEntries(FeatureContext core) {
        catalogue = core.catalogue();
        codes = core.codes();
        workingDays = core.workingDays();
    }

    void keep(Tx tx, Need need) {
        switch (NeedStatus.of(need.status()).orElseThrow()) {
            case OPEN -> catalogue.put(tx, entry(need, need.seekers() ? Visibility.PUBLIC : Visibility.PARTNERSHIP));
            case SUBMITTED -> catalogue.put(tx, entry(need, Visibility.PRIVATE));
            case DRAFT, MET, WITHDRAWN, LAPSED -> catalogue.remove(tx, need.id());
        }
    }

    private CatalogueEntry entry(Need need, Visibility visibility) {
        return new CatalogueEntry(
                need.id(),
                need.asKind().entry(),
                visibility,
                need.organisationId(),
                need.title(),
                need.organisation(),
                words(need),
                filters(need),
                spots(need),
                need.minutes(),
                morning(need.starts()),
                need.asKind() == NeedKind.TEAM_DAY ? over(need.starts()) : null,
                Objects.requireNonNullElse(need.publishedAt(), need.updatedAt()),
                0,
                new Limits(null, false, need.areaServed()));
    }

    private String words(Need need) {
        var labels = Stream.concat(
                Stream.ofNullable(need.cause()).map(code -> codes.label("causes", code, INDEXED)),
                need.skills().stream().map(code -> codes.label("skills", code, INDEXED)));
        return Stream.concat(Stream.of(need.summary(), need.kind().replace('-', ' ')), labels)
                .collect(Collectors.joining("\n"));
    }

    /** Prefixed words, so that every yes-or-no filter is one question to one index (decision 0006). */
    private static List<String> filters(Need need) {
        var words = new ArrayList<String>();
        words.add("kind:" + need.kind());
        if (need.cause() != null) {
            words.add("cause:" + need.cause());
        }
        need.skills().forEach(skill -> words.add("skill:" + skill));
        if (need.remote()) {
            words.add("from-home");
        }
        return words;
    }

    private static List<Spot> spots(Need need) {
        var point = need.point();
        return need.remote() || point == null
                ? List.of()
                : List.of(new Spot(point, need.lsoa(), need.ward(), need.decile()));
    }

    private @Nullable Instant morning(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(workingDays.zone()).toInstant();
    }

    private @Nullable Instant over(@Nullable LocalDate day) {
        return day == null ? null : morning(day.plusDays(1));
    }
}
