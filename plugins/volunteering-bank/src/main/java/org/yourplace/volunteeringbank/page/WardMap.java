package org.yourplace.volunteeringbank.page;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.MapDrawing;
import org.yourplace.kit.page.MapPicture;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.place.Postcode;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.Wards;

/** Draws wards and the listings in them. */
final class WardMap {
    private final Wards wards;

    WardMap(Database database) {
        this.wards = new Wards(database);
    }

    MapPicture picture(PageTexts texts, List<OpportunityDetails> found, @Nullable Postcode near, int miles) {
        var counts = found.stream()
                .filter(listing -> listing.area() != null && listing.area().ward() != null)
                .collect(Collectors.groupingBy(
                        listing -> Objects.requireNonNull(
                                Objects.requireNonNull(listing.area()).ward()),
                        Collectors.counting()));
        var drawing = new MapDrawing();
        for (var ward : wards.all()) {
            int count = counts.getOrDefault(ward.code(), 0L).intValue();
            drawing.area(ward.name(), texts.count("search.map.area", count, ward.name()), count, ward.outline());
        }
        for (var listing : found) {
            var point = listing.point();
            if (point != null && listing.area() != null) {
                drawing.dot(listing.title() + ", " + listing.organisation().name(), Wording.href(listing), point);
            }
        }
        if (near != null && miles > 0) {
            drawing.around(texts.get("search.map.here", miles, near.text()), near.point(), miles);
        }
        return drawing.picture(texts.get("search.map.title", found.size()), texts.get("search.map.caption"));
    }
}
