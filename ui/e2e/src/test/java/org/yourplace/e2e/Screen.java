package org.yourplace.e2e;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a tab of the workspace shows, rebuilt from the changes that the server sends: the component tree without a browser. */
final class Screen {
    private static final int DATA = 0;
    private static final int PROPERTIES = 1;
    private static final int CHILDREN = 2;
    private static final int ATTRIBUTES = 3;
    private static final int LISTENERS = 4;
    private static final int TEXT = 7;
    private static final int VIRTUAL_CHILDREN = 24;
    private static final int ROOT = 1;

    private final Map<Integer, Node> nodes = new LinkedHashMap<>();

    /** One node: by feature its values by key, and its lists. */
    private record Node(Map<Integer, Map<String, JsonNode>> maps, Map<Integer, List<JsonNode>> lists) {
        Node() {
            this(new TreeMap<>(), new TreeMap<>());
        }

        Map<String, JsonNode> map(int feature) {
            return maps.computeIfAbsent(feature, one -> new TreeMap<>());
        }

        List<JsonNode> list(int feature) {
            return lists.computeIfAbsent(feature, one -> new ArrayList<>());
        }

        String text(int feature, String key) {
            var value = map(feature).get(key);
            return value == null || value.isNull() ? "" : value.asString("");
        }

        Stream<Integer> children() {
            return Stream.of(CHILDREN, VIRTUAL_CHILDREN)
                    .flatMap(list -> list(list).stream())
                    .map(JsonNode::asInt);
        }
    }

    void change(JsonNode changes) {
        for (var change : changes) {
            var node = nodes.computeIfAbsent(change.path("node").asInt(), one -> new Node());
            int feature = change.path("feat").asInt();
            switch (change.path("type").asString()) {
                case "put" ->
                    node.map(feature)
                            .put(
                                    change.path("key").asString(),
                                    change.has("value") ? change.get("value") : change.path("nodeValue"));
                case "remove" -> node.map(feature).remove(change.path("key").asString());
                case "splice" -> splice(node.list(feature), change);
                case "clear" -> node.list(feature).clear();
                case "detach" -> nodes.remove(change.path("node").asInt());
                default -> {}
            }
        }
    }

    private static void splice(List<JsonNode> list, JsonNode change) {
        int index = change.path("index").asInt();
        for (int i = 0; i < change.path("remove").asInt(0) && index < list.size(); i++) {
            list.remove(index);
        }
        var added = new ArrayList<JsonNode>();
        change.path(change.has("addNodes") ? "addNodes" : "add").forEach(added::add);
        list.addAll(Math.min(index, list.size()), added);
    }

    /** Nodes that listen to an event, in the order they stand. */
    List<Integer> listening(String event) {
        var found = new ArrayList<Integer>();
        walk(id -> {
            if (id != ROOT && nodes.get(id).map(LISTENERS).containsKey(event)) found.add(id);
        });
        return found;
    }

    List<Integer> tagged(String tag) {
        var found = new ArrayList<Integer>();
        walk(id -> {
            if (nodes.get(id).text(DATA, "tag").equals(tag)) found.add(id);
        });
        return found;
    }

    /** What a node and everything in it say. */
    String words(int node) {
        var words = new StringBuilder();
        walk(node, id -> words.append(nodes.get(id).text(TEXT, "text")).append(' '), new TreeSet<>());
        return words.toString().strip();
    }

    /** Every kind of event that anything listens to. */
    TreeSet<String> events() {
        var events = new TreeSet<String>();
        walk(id -> events.addAll(nodes.get(id).map(LISTENERS).keySet()));
        return events;
    }

    /** Every address that something on the screen leads to. */
    List<String> addresses() {
        var found = new TreeSet<String>();
        walk(id -> {
            for (int feature : List.of(ATTRIBUTES, PROPERTIES)) {
                for (var key : List.of("href", "src")) {
                    var value = nodes.get(id).map(feature).get(key);
                    if (value == null) continue;
                    found.add(value.isObject() ? value.path("uri").asString("") : value.asString(""));
                }
            }
        });
        return List.copyOf(found);
    }

    long count(String tagEnd) {
        return nodes.values().stream()
                .filter(node -> node.text(DATA, "tag").endsWith(tagEnd))
                .count();
    }

    /** The tree as lines that tell what a reader could tell: tags, attributes, values, words. */
    String shape() {
        var lines = new StringBuilder();
        walk(id -> {
            var node = nodes.get(id);
            lines.append(node.text(DATA, "tag"));
            node.map(ATTRIBUTES)
                    .forEach((key, value) ->
                            lines.append(' ').append(key).append('=').append(value));
            node.map(PROPERTIES)
                    .forEach((key, value) ->
                            lines.append(' ').append(key).append(':').append(value));
            lines.append(' ').append(node.text(TEXT, "text")).append('\n');
        });
        return lines.toString();
    }

    private void walk(Consumer<Integer> each) {
        walk(ROOT, each, new TreeSet<>());
    }

    private void walk(int id, Consumer<Integer> each, TreeSet<Integer> seen) {
        var node = nodes.get(id);
        if (node == null || !seen.add(id)) return;
        each.accept(id);
        node.children().toList().forEach(child -> walk(child, each, seen));
    }
}
