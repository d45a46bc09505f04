package org.yourplace.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.place.PartnershipPlaces;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.place.Area;
import org.yourplace.spi.place.Point;

/** Where a postcode of the partnership lies. */
@Path("/postcodes/{postcode}")
@ApplicationScoped
public class PostcodesResource {
    @Inject
    private PartnershipPlaces places;

    /** @param decile of the LSOA, 1 = most deprived tenth of England */
    public record Located(
            String postcode,
            Point point,
            String ward,
            String lsoa,
            @Nullable Integer decile) {}

    @GET
    public Located read(@PathParam("postcode") String typed) {
        var found = places.postcode(typed).orElseThrow(DomainException::notFound);
        var decile = places.area(found.lsoa()).map(Area::decile).orElse(null);
        return new Located(found.text(), found.point(), found.ward(), found.lsoa(), decile);
    }
}
