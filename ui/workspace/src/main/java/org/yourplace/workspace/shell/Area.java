package org.yourplace.workspace.shell;

import java.util.List;
import java.util.Optional;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.FeatureView;

/**
 * A part of the workspace: a feature, or one of the shell's own parts.
 *
 * @param id first segment of its addresses
 * @param heading what the menu calls it; empty for the part that needs no heading
 * @param texts its words
 * @param views what this member may see of it, in the menu's order
 */
record Area(String id, String heading, PageTexts texts, List<FeatureView> views) {

    Area {
        views = List.copyOf(views);
    }

    Optional<FeatureView> view(String path) {
        return views.stream().filter(view -> view.path().equals(path)).findFirst();
    }
}
