package org.yourplace.kit.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A map drawn on the server as a plain picture: areas, and points that are links. It needs no script, prints, and says in words what
 * it shows. {@link MapDrawing} makes one from longitudes and latitudes.
 *
 * @param title what it shows, for somebody who does not see it
 * @param caption a line below it
 * @param width width of the drawing in its own units
 * @param height height in the same units
 * @param areas the areas, such as wards
 * @param dots the points
 * @param here where the reader said they are
 * @since 0.1
 */
public record MapPicture(
        String title,
        String caption,
        int width,
        int height,
        List<Area> areas,
        List<Dot> dots,
        @Nullable Here here) {

    /**
     * An area of the map.
     *
     * @param path its outline as SVG path data
     * @param x where its name stands
     * @param y where its name stands
     * @param count how many of the things shown lie in it
     */
    public record Area(String name, String label, String path, int x, int y, int count) {}

    /** A point that leads to a page. */
    public record Dot(String label, String href, int x, int y, int radius) {}

    /** A circle around the reader's own place. */
    public record Here(String label, int x, int y, int radius) {}

    public MapPicture {
        areas = List.copyOf(areas);
        dots = List.copyOf(dots);
    }
}
