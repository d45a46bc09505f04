package org.yourplace.kit.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.place.Point;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Draws a {@link MapPicture}: give it outlines first, then points, then ask for the picture. East-west distances are shortened for
 * the latitude, which is exact enough for a city. Belongs to one request.
 */
public final class MapDrawing {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WIDTH = 1000;
    private static final int MARGIN = 24;
    private static final double MILES_PER_DEGREE = 69.0;
    private static final int FAR_AWAY = -1_000_000;

    private record Outline(String name, String label, int count, List<List<Point>> rings) {}

    private record Mark(String label, String href, Point at) {}

    private record Circle(String label, Point at, double miles) {}

    private final List<Outline> outlines = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private @Nullable Circle circle;

    /**
     * Adds an area.
     *
     * @param name what is written on it when it holds something
     * @param label what it says when it is pointed at or read out
     * @param count how many of the things shown lie in it
     * @param rings its outlines, one for each part
     */
    public MapDrawing area(String name, String label, int count, List<List<Point>> rings) {
        outlines.add(new Outline(name, label, count, rings));
        return this;
    }

    /**
     * Adds an area.
     *
     * @param geometry its outline as GeoJSON geometry, a polygon or several
     */
    public MapDrawing area(String name, String label, int count, String geometry) {
        var rings = new ArrayList<List<Point>>();
        gather(JSON.readTree(geometry).path("coordinates"), rings);
        return area(name, label, count, rings);
    }

    /** A ring is a list of points, a polygon a list of rings, several polygons a list of those. */
    private static void gather(JsonNode node, List<List<Point>> rings) {
        if (!node.path(0).path(0).isArray()) return;
        if (node.path(0).path(0).path(0).isNumber()) {
            for (var ring : node) {
                var points = new ArrayList<Point>();
                ring.forEach(at ->
                        points.add(new Point(at.path(1).asDouble(), at.path(0).asDouble())));
                rings.add(points);
            }
        } else {
            node.forEach(polygon -> gather(polygon, rings));
        }
    }

    public MapDrawing dot(String label, String href, Point at) {
        marks.add(new Mark(label, href, at));
        return this;
    }

    /** A circle of so many miles around a place. */
    public MapDrawing around(String label, Point at, double miles) {
        circle = new Circle(label, at, miles);
        return this;
    }

    public MapPicture picture(String title, String caption) {
        var scale = Scale.over(outlines.stream()
                .flatMap(o -> o.rings().stream())
                .flatMap(List::stream)
                .toList());
        var areas = outlines.stream().map(scale::area).toList();
        var dots = marks.stream()
                .map(m -> new MapPicture.Dot(m.label(), m.href(), scale.x(m.at()), scale.y(m.at()), 15))
                .toList();
        var here = circle == null
                ? null
                : new MapPicture.Here(circle.label(), scale.x(circle.at()), scale.y(circle.at()), (int)
                        Math.round(circle.miles() / MILES_PER_DEGREE * scale.perLatitude()));
        return new MapPicture(title, caption, WIDTH, scale.height(), areas, dots, here);
    }

    /** From degrees to the drawing's own units. */
    private record Scale(double west, double north, double perLongitude, double perLatitude, int height) {

        static Scale over(List<Point> points) {
            if (points.isEmpty()) return new Scale(0, 0, 1, 1, WIDTH / 2);
            double west = points.stream().mapToDouble(Point::longitude).min().getAsDouble();
            double east = points.stream().mapToDouble(Point::longitude).max().getAsDouble();
            double south = points.stream().mapToDouble(Point::latitude).min().getAsDouble();
            double north = points.stream().mapToDouble(Point::latitude).max().getAsDouble();
            double perLongitude = (WIDTH - 2.0 * MARGIN) / Math.max(east - west, 1e-6);
            double perLatitude = perLongitude / Math.cos(Math.toRadians((north + south) / 2));
            int height = (int) Math.round((north - south) * perLatitude) + 2 * MARGIN;
            return new Scale(west, north, perLongitude, perLatitude, height);
        }

        int x(Point at) {
            return MARGIN + (int) Math.round((at.longitude() - west) * perLongitude);
        }

        int y(Point at) {
            return MARGIN + (int) Math.round((north - at.latitude()) * perLatitude);
        }

        MapPicture.Area area(Outline outline) {
            var path = new StringBuilder();
            long sumX = 0;
            long sumY = 0;
            int corners = 0;
            for (var ring : outline.rings()) {
                int lastX = FAR_AWAY;
                int lastY = FAR_AWAY;
                for (var point : ring) {
                    int x = x(point);
                    int y = y(point);
                    if (Math.abs(x - lastX) + Math.abs(y - lastY) < 3) continue;
                    path.append(String.format(Locale.ROOT, "%s%d %d", lastX == FAR_AWAY ? "M" : "L", x, y));
                    lastX = x;
                    lastY = y;
                    sumX += x;
                    sumY += y;
                    corners++;
                }
                path.append('z');
            }
            int middleX = corners == 0 ? 0 : (int) (sumX / corners);
            int middleY = corners == 0 ? 0 : (int) (sumY / corners);
            return new MapPicture.Area(
                    outline.name(), outline.label(), path.toString(), middleX, middleY, outline.count());
        }
    }
}
