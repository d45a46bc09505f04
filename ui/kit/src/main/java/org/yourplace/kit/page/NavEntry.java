package org.yourplace.kit.page;

/**
 * One entry of a menu.
 *
 * @param place which menu it belongs to
 * @param textKey key of its words; for {@link Place#MY} a longer line is looked up under {@code textKey + ".lead"}
 * @param path where it leads
 * @since 0.1
 */
public record NavEntry(Place place, String textKey, String path) {

    /** The menus an entry can stand in. */
    public enum Place {
        /** The menu at the top of every page. */
        MAIN,
        /** The overview of a signed-in person's own pages, which the menu at the top leads to. */
        MY
    }

    public static NavEntry main(String textKey, String path) {
        return new NavEntry(Place.MAIN, textKey, path);
    }

    public static NavEntry my(String textKey, String path) {
        return new NavEntry(Place.MY, textKey, path);
    }
}
