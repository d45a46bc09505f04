package org.yourplace.kit.view;

import java.util.List;
import org.yourplace.kit.page.PageTexts;

/**
 * The workspace face of a feature; implemented by its module beside {@code FeatureModule}. A feature without views leaves it out.
 *
 * @since 0.1
 */
public interface FeatureViews {

    /** Every view of the feature, the same at every call. A view is made anew whenever somebody goes to it. */
    List<FeatureView> views();

    /** How things stand, for the first view of the workspace; at most four. Called for whoever is asking. */
    default List<HomeFigure> figures(PageTexts texts) {
        return List.of();
    }
}
