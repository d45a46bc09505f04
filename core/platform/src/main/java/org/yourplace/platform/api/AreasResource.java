package org.yourplace.platform.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.place.PartnershipPlaces;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.place.Area;
import org.yourplace.spi.place.AreaKind;

/** The wards and LSOAs of the partnership: published geography, for everybody. */
@Path("/areas")
@ApplicationScoped
public class AreasResource {
    @Inject
    private PartnershipPlaces places;

    /** An area with its outline as GeoJSON geometry. */
    public record Outlined(
            Area area, @JsonRawValue @Nullable String boundary) {}

    @GET
    public Slice<Area> list(
            @QueryParam("kind") @Nullable AreaKind kind,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable String after) {
        int most = Limit.of(limit);
        var kinds = kind == null ? Arrays.stream(AreaKind.values()) : Stream.of(kind);
        var found = kinds.flatMap(one -> places.areas(one).stream())
                .sorted(Comparator.comparing(Area::code))
                .filter(area -> after == null || area.code().compareTo(after) > 0)
                .limit(most + 1L)
                .toList();
        return Slice.of(found, most, Area::code);
    }

    @GET
    @Path("/{code}")
    public Outlined read(@PathParam("code") String code) {
        var area = places.area(code).orElseThrow(DomainException::notFound);
        return new Outlined(area, places.boundary(code).orElse(null));
    }
}
