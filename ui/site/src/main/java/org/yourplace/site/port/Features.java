package org.yourplace.site.port;

import java.util.List;
import org.yourplace.kit.page.FeaturePages;
import org.yourplace.kit.page.Handler;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;

/** The running features that have pages. */
public interface Features {

    /**
     * One of them.
     *
     * @param id the feature's id; its texts are in the bundle {@code messages.} and this id
     * @param loader what holds its templates and texts
     */
    record Running(String id, ClassLoader loader, FeaturePages pages) {}

    /** All that run on this node, whether switched on or not. The list does not change while the node runs. */
    List<Running> running();

    /** Whether any organisation of the partnership that is asking has it switched on, at this moment. */
    boolean on(String feature);

    /** Calls a handler behind the guard: the feature's class loader set, its failure contained and reported. */
    PageResponse call(String feature, Handler handler, PageRequest request);
}
