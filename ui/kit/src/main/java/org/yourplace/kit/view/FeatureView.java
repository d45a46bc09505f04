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
 * @param headingKey key of the words above it and its neighbours in the menu; empty for the feature's own heading
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
        String headingKey,
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
        return new FeatureView(path, textKey, icon, 50, "", true, Optional.empty(), () -> true, maker);
    }

    /** The same view for members with this permission only. */
    public FeatureView needs(Permission needed) {
        return new FeatureView(path, textKey, icon, order, headingKey, inMenu, Optional.of(needed), useful, maker);
    }

    /** The same view for organisations that have a use for it only; for others it is not there. */
    public FeatureView when(BooleanSupplier usefulNow) {
        return new FeatureView(path, textKey, icon, order, headingKey, inMenu, permission, usefulNow, maker);
    }

    /** The same view at another place in the menu. */
    public FeatureView order(int place) {
        return new FeatureView(path, textKey, icon, place, headingKey, inMenu, permission, useful, maker);
    }

    /** The same view under a heading of its own in the menu, for a feature of many views. */
    public FeatureView under(String key) {
        return new FeatureView(path, textKey, icon, order, key, inMenu, permission, useful, maker);
    }

    /** The same view made in another way, for instance with something around the making. */
    public FeatureView madeBy(ViewMaker other) {
        return new FeatureView(path, textKey, icon, order, headingKey, inMenu, permission, useful, other);
    }

    /** The same view, reached by links only. */
    public FeatureView outsideMenu() {
        return new FeatureView(path, textKey, icon, order, headingKey, false, permission, useful, maker);
    }
}
