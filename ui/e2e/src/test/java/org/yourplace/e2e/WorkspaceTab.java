package org.yourplace.e2e;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** One tab of the workspace without a browser: speaks Vaadin's own protocol over HTTP and keeps the {@link Screen}. */
final class WorkspaceTab implements AutoCloseable {
    static final String ROOT = "/workspace/";
    private static final String JSON_TYPE = "application/json; charset=UTF-8";
    private static final int UI = 1;

    private final Visitor visitor;
    private final Consumer<String> reader;
    private final Screen screen = new Screen();
    private final int id;
    private final String key;
    private int serverTurn;
    private int clientTurn;

    /** Opens a tab; whatever the server ever sends to it is read to the reader as well. */
    WorkspaceTab(Visitor visitor, String address, Consumer<String> reader) {
        this.visitor = visitor;
        this.reader = reader;
        var below = below(address);
        var answer =
                visitor.get(ROOT + "?v-r=init&query=&location=" + URLEncoder.encode(below, StandardCharsets.UTF_8));
        reader.accept(answer.body());
        if (answer.status() != 200) throw new IllegalStateException(address + " answers " + answer.status());
        var config = Api.JSON.readTree(answer.body()).path("appConfig");
        id = config.path("v-uiId").asInt();
        key = config.path("uidl").path("Vaadin-Security-Key").asString("");
        take(config.path("uidl"));
        go(address);
    }

    /** What follows the workspace's root, decoded as the browser's side does before it tells the server. */
    private static String below(String address) {
        var below = address.length() <= ROOT.length() ? "" : address.substring(ROOT.length());
        return URLDecoder.decode(below.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    Screen screen() {
        return screen;
    }

    /** Goes to an address within the tab. */
    void go(String address) {
        send(List.of(navigation(below(address))));
    }

    static Map<String, ?> navigation(String below) {
        var data = Map.of("route", below, "query", "", "appShellTitle", "", "trigger", "", "historyState", Map.of());
        return Map.of("type", "event", "node", UI, "event", "ui-navigate", "data", data);
    }

    /** Addresses of the files that were made for this tab. */
    List<String> files() {
        return screen.addresses().stream()
                .filter(address -> address.startsWith("VAADIN/dynamic"))
                .map(address -> ROOT + address)
                .toList();
    }

    void click(int node) {
        event(
                node,
                "click",
                Map.of(
                        "event.screenX",
                        1,
                        "event.screenY",
                        1,
                        "event.clientX",
                        1,
                        "event.clientY",
                        1,
                        "event.detail",
                        1));
    }

    /** Sets a property as the browser's element would, then tells of it. */
    void set(int node, String property, Object value, String event) {
        send(List.of(
                Map.of("type", "mSync", "node", node, "feature", 1, "property", property, "value", value),
                Map.of("type", "event", "node", node, "event", event, "data", Map.of())));
    }

    void event(int node, String event, Map<String, ?> data) {
        send(List.of(Map.of("type", "event", "node", node, "event", event, "data", data)));
    }

    private void send(List<?> calls) {
        var answer = raw(visitor, calls);
        if (!answer.startsWith("{") && !answer.startsWith("for(;;);")) return;
        var turn = Api.JSON.readTree(answer.replaceFirst("^for\\(;;\\);", ""));
        take(turn.isArray() ? turn.path(0) : turn);
        var replies = replies(turn.isArray() ? turn.path(0) : turn);
        if (!replies.isEmpty()) send(replies);
    }

    /** What the server says when somebody, perhaps another, sends this to this tab. */
    String raw(Visitor sender, List<?> calls) {
        var body = Api.JSON.writeValueAsString(
                Map.of("csrfToken", key, "rpc", calls, "syncId", serverTurn, "clientId", clientTurn));
        var answer =
                sender.post(ROOT + "?v-r=uidl&v-uiId=" + id, JSON_TYPE, body).body();
        reader.accept(answer);
        return answer;
    }

    private void take(JsonNode turn) {
        serverTurn = turn.path("syncId").asInt(serverTurn);
        clientTurn = turn.path("clientId").asInt(clientTurn);
        screen.change(turn.path("changes"));
    }

    /** Where the server's script asks the browser for something, it hears the address of the page. */
    private static List<Object> replies(JsonNode turn) {
        var replies = new ArrayList<Object>();
        for (var call : turn.path("execute")) {
            for (var argument : call) {
                var channel = argument.path("@v-return");
                if (channel.size() == 2) {
                    replies.add(Map.of(
                            "type",
                            "channel",
                            "node",
                            channel.path(0).asInt(),
                            "channel",
                            channel.path(1).asInt(),
                            "args",
                            List.of("http://localhost/workspace/")));
                }
            }
        }
        return replies;
    }

    /** Tells the server that the tab is gone. */
    @Override
    public void close() {
        var body = Api.JSON.writeValueAsString(Map.of(
                "csrfToken", key, "rpc", List.of(), "syncId", serverTurn, "clientId", clientTurn, "UNLOAD", true));
        visitor.post(ROOT + "?v-r=uidl&v-uiId=" + id, JSON_TYPE, body);
    }
}
