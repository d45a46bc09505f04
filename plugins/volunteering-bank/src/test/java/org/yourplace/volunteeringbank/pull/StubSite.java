package org.yourplace.volunteeringbank.pull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Another site on this machine: its listings in pages, as do-it.org's were recorded or as RPDE, and everything that can go wrong with a
 * page.
 */
final class StubSite implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.builder().build();

    final List<JsonNode> items = new CopyOnWriteArrayList<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    int size = 10;
    volatile Odd odd = exchange -> false;

    private final HttpServer server;

    /** Answers in its own way; false when the page is to be served as usual. */
    @FunctionalInterface
    interface Odd {
        boolean answered(HttpExchange exchange) throws IOException;
    }

    StubSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v2/opportunities", exchange -> serve(exchange, this::doIt));
        server.createContext("/rpde", exchange -> serve(exchange, this::rpde));
        server.start();
    }

    String doItAddress() {
        return origin() + "/v2/opportunities?page=1";
    }

    String rpdeAddress() {
        return origin() + "/rpde";
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange, UnaryOperator<String> page) throws IOException {
        try (exchange) {
            asked.add(exchange.getRequestURI().toString());
            if (!odd.answered(exchange)) {
                send(exchange, 200, page.apply(exchange.getRequestURI().getQuery()));
            }
        } catch (IOException gone) {
            exchange.close();
        }
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        send(exchange, status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    /** The page with this number, as do-it.org writes it. */
    String doIt(String query) {
        int number = Integer.parseInt(query.replaceAll(".*page=", ""));
        int from = Math.min(items.size(), (number - 1) * size);
        int until = Math.min(items.size(), from + size);
        var page = JSON.createObjectNode();
        page.putObject("data").set("items", JSON.valueToTree(items.subList(from, until)));
        var links = page.putObject("links");
        if (until < items.size()) {
            links.putObject("next").put("href", origin() + "/v2/opportunities?page=" + (number + 1));
        } else {
            links.putNull("next");
        }
        page.putObject("meta").put("code", 200).put("current_page", number).put("total_items", items.size());
        return page.toString();
    }

    /** The items after a place, as RPDE: the place is how many came before. */
    String rpde(String query) {
        int from = query == null ? 0 : Integer.parseInt(query.replaceAll(".*after=", ""));
        int until = Math.min(items.size(), from + size);
        var page = JSON.createObjectNode();
        page.put("next", origin() + "/rpde?after=" + until);
        page.set("items", JSON.valueToTree(items.subList(from, until)));
        page.put("license", "https://creativecommons.org/licenses/by/4.0/");
        return page.toString();
    }

    /** A listing as do-it.org writes it. */
    static ObjectNode role(String id, String title, String organisation, String postcode) {
        var role = JSON.createObjectNode();
        role.put("id", id)
                .put("title", title)
                .put("description", "Come and help: " + title)
                .put("status", "live")
                .put("postcode", postcode)
                .put("location_type", "SL")
                .put("working_from_home", false)
                .put("specific_start_date", "2026-05-01T09:00:00+00:00")
                .putNull("specific_end_date");
        role.putObject("for_recruiter").put("name", organisation);
        return role;
    }

    static List<ObjectNode> roles(int count) {
        var roles = new ArrayList<ObjectNode>();
        for (int i = 0; i < count; i++) {
            roles.add(role("r" + i, "Role number " + i, "Far Away Helpers", "SO19 9JB"));
        }
        return roles;
    }

    /** The same as an item of an RPDE feed. */
    static ObjectNode updated(String id, long modified, JsonNode data) {
        return JSON.createObjectNode()
                .put("state", "updated")
                .put("kind", "opportunity")
                .put("id", id)
                .put("modified", modified)
                .set("data", data);
    }

    static ObjectNode deleted(String id, long modified) {
        return JSON.createObjectNode()
                .put("state", "deleted")
                .put("kind", "opportunity")
                .put("id", id)
                .put("modified", modified);
    }

    /** A standing role in schema.org's words. */
    static ObjectNode posting(String title, String organisation, String postcode, String url) {
        var posting = JSON.createObjectNode();
        posting.put("@type", "JobPosting")
                .put("title", title)
                .put("description", "Come and help: " + title)
                .put("employmentType", "VOLUNTEER")
                .put("url", url);
        posting.putObject("hiringOrganization").put("name", organisation);
        posting.putObject("jobLocation").putObject("address").put("postalCode", postcode);
        return posting;
    }

    static Map<String, String> nothing() {
        return Map.of();
    }

    URI page(int number) {
        return URI.create(origin() + "/v2/opportunities?page=" + number);
    }
}
