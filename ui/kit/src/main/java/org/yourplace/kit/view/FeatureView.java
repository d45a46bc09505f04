package org.yourplace.kit.view;

import java.util.Optional;
import java.util.function.BooleanSupplier;
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
 * @param useful whether it is of use to the organisation that is asking; asked after the permission
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
        BooleanSupplier useful,
        ViewMaker maker) {

    public FeatureView {
        if (!path.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("a view's path is one kebab-case word, not " + path);
        }
    }

    /** A view every member may see, in the middle of the menu. */
    public static FeatureView at(String path, String textKey, Icon icon, ViewMaker maker) {
        return new FeatureView(path, textKey, icon, 50, true, Optional.empty(), () -> true, maker);
    }

    /** The same view for members with this permission only. */
    public FeatureView needs(Permission needed) {
        return new FeatureView(path, textKey, icon, order, inMenu, Optional.of(needed), useful, maker);
    }

    /** The same view for organisations that have a use for it only; for others it is not there. */
    public FeatureView when(BooleanSupplier usefulNow) {
        return new FeatureView(path, textKey, icon, order, inMenu, permission, usefulNow, maker);
    }

    /** The same view at another place in the menu. */
    public FeatureView order(int place) {
        return new FeatureView(path, textKey, icon, place, inMenu, permission, useful, maker);
    }

    /** The same view made in another way, for instance with something around the making. */
    public FeatureView madeBy(ViewMaker other) {
        return new FeatureView(path, textKey, icon, order, inMenu, permission, useful, other);
    }

    /** The same view, reached by links only. */
    public FeatureView outsideMenu() {
        return new FeatureView(path, textKey, icon, order, false, permission, useful, maker);
    }
}
