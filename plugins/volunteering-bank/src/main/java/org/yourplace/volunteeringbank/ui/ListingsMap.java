package org.yourplace.volunteeringbank.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.yourplace.kit.view.GeoMap;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.volunteeringbank.listing.ListingsAsked;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.Status;
import tools.jackson.databind.json.JsonMapper;

/** The organisation's live listings on the city's wards, which are darker the more of them they hold. */
record ListingsMap(ViewContext context, Bank bank) {
    private static final int MOST = 200;

    GeoMap map() {
        var texts = context.texts();
        var live = bank.listings()
                .own(new ListingsAsked(null, Status.LIVE, "changed", true, MOST, null))
                .items();
        var map = new GeoMap(texts.get("ui.map.title", live.size())).onChoice(id -> context.go(context.here(id)));
        var counts = live.stream()
                .filter(listing -> listing.area() != null && listing.area().ward() != null)
                .collect(Collectors.groupingBy(
                        listing -> Objects.requireNonNull(
                                Objects.requireNonNull(listing.area()).ward()),
                        Collectors.counting()));
        long most = counts.values().stream().max(Comparator.naturalOrder()).orElse(1L);
        for (var ward : bank.wards().all()) {
            long count = counts.getOrDefault(ward.code(), 0L);
            int shade = count == 0 ? 0 : (int) Math.ceil(4.0 * count / most);
            map.area(
                    texts.count("search.map.area", count, ward.name()),
                    JsonMapper.shared().readTree(ward.outline()),
                    shade);
        }
        pins(live)
                .forEach(listing -> map.point(
                        listing.id().toString(), listing.title(), Objects.requireNonNull(listing.point()), Tone.PLAIN));
        return map;
    }

    private static List<OpportunityDetails> pins(List<OpportunityDetails> live) {
        return live.stream().filter(listing -> listing.point() != null).toList();
    }
}
