package org.yourplace.volunteeringbank.listing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.place.Point;

/** The columns of a listing's {@link Whereabouts}. */
@Embeddable
public class Site {
    @Nullable
    String postcode;

    boolean remote;

    @Nullable
    Double latitude;

    @Nullable
    Double longitude;

    @Nullable
    String lsoa;

    @Nullable
    String ward;

    @Column(name = "more_places")
    String morePlaces = "[]";

    /** For the persistence unit only. */
    protected Site() {}

    static Site of(Whereabouts place) {
        var site = new Site();
        site.postcode = place.postcode();
        site.remote = place.remote();
        site.latitude = place.point() == null ? null : place.point().latitude();
        site.longitude = place.point() == null ? null : place.point().longitude();
        site.lsoa = place.lsoa();
        site.ward = place.ward();
        site.morePlaces = Locations.write(place.more());
        return site;
    }

    Whereabouts whereabouts() {
        var point = latitude == null || longitude == null ? null : new Point(latitude, longitude);
        return new Whereabouts(postcode, point, lsoa, ward, remote, Locations.read(morePlaces));
    }
}
