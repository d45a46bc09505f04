package org.yourplace.kit.view;

import java.util.Optional;
import org.yourplace.spi.Permission;

/**
 * One view: where it is, what the menu calls it, who may see it, and how it is made.
 *
 * @param path one kebab-case segment below the feature's own
 * @param textKey key of the menu entry's words
 * @param icon drawn beside them
 * @param order place in the menu among the feature's views, smallest first
 * @param inMenu whether the menu shows it at all
 * @param permission what a member needs to see it
 * @param maker makes the component
 * @since 0.1
 */
public record FeatureView(
        String path,
        String textKey,
        Icon icon,
        int order,
        boolean inMenu,
        Optional<Permission> permission,
        ViewMaker maker) {

    public FeatureView {
        if (!path.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("a view's path is one kebab-case word, not " + path);
        }
    }

    /** A view every member may see, in the middle of the menu. */
    public static FeatureView at(String path, String textKey, Icon icon, ViewMaker maker) {
        return new FeatureView(path, textKey, icon, 50, true, Optional.empty(), maker);
    }

    /** The same view for members with this permission only. */
    public FeatureView needs(Permission needed) {
        return new FeatureView(path, textKey, icon, order, inMenu, Optional.of(needed), maker);
    }

    /** The same view at another place in the menu. */
    public FeatureView order(int place) {
        return new FeatureView(path, textKey, icon, place, inMenu, permission, maker);
    }

    /** The same view made in another way, for instance with something around the making. */
    public FeatureView madeBy(ViewMaker other) {
        return new FeatureView(path, textKey, icon, order, inMenu, permission, other);
    }

    /** The same view, reached by links only. */
    public FeatureView outsideMenu() {
        return new FeatureView(path, textKey, icon, order, false, permission, maker);
    }
}
