package org.yourplace.csrbrokerage;

import java.util.List;
import org.yourplace.kit.page.FeaturePages;
import org.yourplace.kit.page.Page;
import org.yourplace.kit.view.FeatureView;
import org.yourplace.kit.view.FeatureViews;
import org.yourplace.spi.FeatureModule;

/** One part of the brokerage, such as its programme or its placements: all that it offers, composed in its own package. */
public interface Part extends FeatureModule, FeaturePages, FeatureViews {
    @Override
    default List<Page> pages() {
        return List.of();
    }

    @Override
    default List<FeatureView> views() {
        return List.of();
    }
}
