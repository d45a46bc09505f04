package org.yourplace.kit.view;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.who.TenantRef;

/**
 * What a view knows of the visit it is made for.
 *
 * @param tenant the organisation this tab works for
 * @param feature id of the view's feature
 * @param view the view's own path
 * @param rest what follows the view's path in the address, segment by segment
 * @param query values from the address
 * @param texts the feature's words, then the workspace's
 * @param clock the time now, in the partnership's zone
 * @since 0.1
 */
public record ViewContext(
        TenantRef tenant,
        String feature,
        String view,
        List<String> rest,
        Map<String, List<String>> query,
        PageTexts texts,
        Clock clock) {

    /** Where the workspace is mounted. */
    public static final String ROOT = "/workspace";

    public ViewContext {
        rest = List.copyOf(rest);
        query = Map.copyOf(query);
    }

    public Locale locale() {
        return texts.locale();
    }

    /** Address of this view, or of something below it. */
    public String here(String... below) {
        return address(tenant.slug(), Stream.concat(Stream.of(feature, view), Stream.of(below)));
    }

    /** Address of a place of this organisation's workspace, given as a path such as {@code volunteering-bank/people}. */
    public String to(String path) {
        return address(tenant.slug(), Stream.of(path.split("/")).filter(segment -> !segment.isEmpty()));
    }

    /** Goes to an address made by {@link #here} or {@link #to}. */
    public void go(String address) {
        UI.getCurrent().navigate(address.substring(ROOT.length() + 1));
    }

    private static String address(String tenant, Stream<String> segments) {
        return Stream.concat(Stream.of(ROOT, Addresses.segment(tenant)), segments.map(Addresses::segment))
                .collect(Collectors.joining("/"));
    }
}
