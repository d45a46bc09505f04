package org.yourplace.csrbrokerage.need;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.place.Point;

/**
 * Something a group needs, as its reader may see it.
 *
 * @param postedBy who posts it for a group without a sign-in; absent otherwise
 * @param statusReason why it was withdrawn, or what its supporter asks; the writer's to read
 * @param lapsesOn when it lapses if nobody answers
 * @param decile deprivation decile of the place, 1 = most deprived tenth of England
 */
public record Need(
        UUID id,
        long version,
        @JsonIgnore long tenant,
        UUID organisationId,
        String organisation,
        @Nullable String postedBy,
        String kind,
        String title,
        String summary,
        List<String> skills,
        @Nullable String cause,
        @Nullable Integer minutes,
        @Nullable String howOften,
        @Nullable LocalDate starts,
        @Nullable String postcode,
        boolean remote,
        @JsonIgnore @Nullable Point point,
        @Nullable String lsoa,
        @Nullable String ward,
        @Nullable Integer decile,
        List<String> areaServed,
        @Nullable Integer teamSize,
        @Nullable Long costPence,
        @Nullable String kit,
        @Nullable String bring,
        @Nullable String inCharge,
        boolean seekers,
        String status,
        @Nullable String statusReason,
        @Nullable LocalDate lapsesOn,
        @Nullable Instant publishedAt,
        @Nullable String checkedBy,
        Instant createdAt,
        Instant updatedAt) {
    public Need {
        skills = List.copyOf(skills);
        areaServed = List.copyOf(areaServed);
    }

    public NeedKind asKind() {
        return NeedKind.of(kind).orElseThrow();
    }

    public boolean is(NeedStatus asked) {
        return asked.code().equals(status);
    }
}
