package org.yourplace.kit.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A path with named segments, such as {@code /volunteer/{slug}}. Templates are ordered so that the most specific comes first: at the
 * first segment in which two differ, fixed words come before a name.
 */
public final class PathTemplate implements Comparable<PathTemplate> {

    private static final Pattern NAME = Pattern.compile("\\{([a-z][A-Za-z0-9]*)}");
    private static final Pattern WORDS = Pattern.compile("[a-z0-9][a-z0-9.-]*");

    private final String text;
    private final List<String> segments;

    private PathTemplate(String text, List<String> segments) {
        this.text = text;
        this.segments = segments;
    }

    /** Reads a template; throws {@link IllegalArgumentException} when it is not one. */
    public static PathTemplate of(String text) {
        if (!text.startsWith("/")) throw new IllegalArgumentException("a path starts with a slash: " + text);
        var segments = split(text);
        for (var segment : segments) {
            if (!WORDS.matcher(segment).matches() && !isName(segment)) {
                throw new IllegalArgumentException("neither words nor a {name}: " + segment + " in " + text);
            }
        }
        if (segments.stream().filter(PathTemplate::isName).distinct().count()
                != segments.stream().filter(PathTemplate::isName).count()) {
            throw new IllegalArgumentException("a name stands twice in " + text);
        }
        return new PathTemplate(text, segments);
    }

    /**
     * The values of the named segments when the path fits.
     *
     * @param path decoded segments of the request's path
     */
    public Optional<Map<String, String>> match(List<String> path) {
        if (path.size() != segments.size()) return Optional.empty();
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < segments.size(); i++) {
            var name = NAME.matcher(segments.get(i));
            if (name.matches()) values.put(name.group(1), path.get(i));
            else if (!segments.get(i).equals(path.get(i))) return Optional.empty();
        }
        return Optional.of(Collections.unmodifiableMap(values));
    }

    /** Whether both fit exactly the same paths. */
    public boolean clashesWith(PathTemplate other) {
        return shape().equals(other.shape());
    }

    @Override
    public int compareTo(PathTemplate other) {
        return shape().toString().compareTo(other.shape().toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathTemplate template && template.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    /** The segments with every name replaced by a mark that sorts after all words. */
    private List<String> shape() {
        return segments.stream().map(s -> isName(s) ? "{}" : s).toList();
    }

    private static boolean isName(String segment) {
        return NAME.matcher(segment).matches();
    }

    static List<String> split(String path) {
        var segments = new ArrayList<>(List.of(path.substring(1).split("/", -1)));
        if (segments.equals(List.of(""))) segments.clear();
        return List.copyOf(segments);
    }
}
