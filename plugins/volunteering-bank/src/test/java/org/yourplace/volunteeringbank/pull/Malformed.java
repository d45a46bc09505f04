package org.yourplace.volunteeringbank.pull;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/**
 * Listings as people and programs get them wrong, made by a seed: every case can be made again. A case has two rows that are right, around
 * one that is wrong in one way, or odd in one way and still right; or its whole document is damaged.
 */
final class Malformed {
    /** What is to be expected of the row in the middle, or of the document. */
    enum Fate {
        /** It goes in: what was odd about it does no harm. */
        TAKEN,
        /** It is told with its number and a reason, and the others go in. */
        TOLD,
        /** Nobody can say where one row ends: the whole is told with the place of the damage. */
        DAMAGED
    }

    /** @param bytes of the middle row's document, in one of the shapes */
    record Case(String name, Fate fate, byte[] bytes, String type) {}

    private static final String[] HTML = {
        "<p>Help <b>us</b></p>",
        "<script>alert(1)</script>Help us",
        "Help<br>us<img src=x onerror=alert(1)>",
        "<ul><li>Sort</li><li>Pack</li></ul>",
        "Tea &amp; cake &lt;3",
        "<a href=\"javascript:alert(1)\">Help</a> us",
        "<style>*{display:none}</style>Help us",
        "Help us </div></p><p>",
        "<<Help>> us &#0; &#x110000; &nope;",
        "<iframe srcdoc='<p>x'></iframe>Help us"
    };
    private static final String[] FORMULAS = {
        "=HYPERLINK(\"http://x\",\"y\")",
        "+1+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(1)",
        "\t=1+1",
        "=1+1;",
        "=cmd|'/c calc'!A1"
    };
    private static final String[] CONTROLS = {
        "\u0000", "\u0007", "\u001b[31m", "\u202e", "\ufeff", "\u0085", "\ud800", "\uffff", "\u0000\u0000"
    };

    private final Random random;

    Malformed(long seed) {
        random = new Random(seed);
    }

    private <T> T any(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private String noise(int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(random.nextInt(20) == 0 ? 0x1F600 + random.nextInt(60) : 'a' + random.nextInt(26));
        }
        return text.toString();
    }

    /** A listing as do-it.org writes it, spoiled in one way; says what becomes of it. */
    private Fate spoil(ObjectNode role) {
        switch (random.nextInt(24)) {
            case 0 -> role.remove("title");
            case 1 -> role.put("title", "   ");
            case 2 -> role.remove("description");
            case 3 -> role.putNull("description");
            case 4 -> role.putObject("title").put("en", "Help");
            case 5 -> role.putArray("description").add("Help");
            case 6 -> role.put("lat", "north").put("lng", 1);
            case 7 -> role.put("lat", 9_999).put("lng", 1);
            case 8 -> role.put("specific_start_date", "next Tuesday");
            case 9 -> role.put("specific_start_date", "2026-13-45");
            case 10 -> role.put("specific_end_date", "0000-00-00T99:99:99Z");
            case 11 -> role.put("places_available", "many");
            case 12 -> role.put("places_available", "99999999999999999999");
            case 13 -> role.put("working_from_home", "perhaps");
            case 14 -> role.put("description", noise(25_000));
            case 15 -> role.put("specific_start_date", "9999-01-01T00:00:00Z");
            default -> {
                return oddButRight(role);
            }
        }
        return Fate.TOLD;
    }

    private Fate oddButRight(ObjectNode role) {
        switch (random.nextInt(9)) {
            case 0 -> role.put("description", any(HTML));
            case 1 -> role.put("title", any(HTML) + " role");
            case 2 -> role.put("title", any(FORMULAS)).put("description", any(FORMULAS));
            case 3 -> role.put("title", "Help" + any(CONTROLS) + " us " + random.nextInt(1_000));
            case 4 -> role.put("description", any(CONTROLS) + "Help us" + any(CONTROLS));
            case 5 -> role.put("title", noise(700));
            case 6 -> role.put("description", noise(9_000));
            case 7 ->
                role.put("unheard_of", noise(3_000))
                        .putObject("deeper")
                        .putArray("still")
                        .add(1);
            default -> role.put("postcode", any(FORMULAS)).put("location_type", noise(50));
        }
        return Fate.TAKEN;
    }

    private byte[] damaged(byte[] whole) {
        return switch (random.nextInt(6)) {
            case 0 -> java.util.Arrays.copyOf(whole, whole.length / 2 + random.nextInt(whole.length / 3));
            case 1 ->
                new String(whole, StandardCharsets.UTF_8)
                        .replaceFirst("\\{", "{\u00e9")
                        .getBytes(StandardCharsets.ISO_8859_1);
            case 2 -> ("<html>" + new String(whole, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
            case 3 -> new byte[0];
            case 4 -> ("{\"a\":" + "[".repeat(3_000)).getBytes(StandardCharsets.UTF_8);
            default -> (new String(whole, StandardCharsets.UTF_8) + "}{").getBytes(StandardCharsets.UTF_8);
        };
    }

    private Case finished(String name, Fate fate, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(5) == 0) {
            return new Case(name + " damaged", Fate.DAMAGED, damaged(bytes), "application/json");
        }
        return switch (random.nextInt(4)) {
            case 0 ->
                new Case(
                        name + " with a mark",
                        fate,
                        ("\ufeff" + text).getBytes(StandardCharsets.UTF_8),
                        "application/json");
            default -> new Case(name, fate, bytes, "application/json");
        };
    }

    /** Three items, the middle one spoiled. */
    private List<ObjectNode> three(int number, Fate[] fate) {
        var items = new ArrayList<ObjectNode>();
        for (int i = 0; i < 3; i++) {
            items.add(StubSite.role(
                    "c" + number + "-" + i, "Case " + number + " row " + i, "Far Away Helpers", "SO19 9JB"));
        }
        fate[0] = spoil(items.get(1));
        return items;
    }

    /** A page of do-it.org, which is also a file that can be imported. */
    Case doIt(int number) {
        var fate = new Fate[1];
        var items = three(number, fate);
        var page = StubSite.JSON.createObjectNode();
        page.putObject("data").set("items", StubSite.JSON.valueToTree(items));
        var text = page.toString();
        if (fate[0] == Fate.TAKEN && random.nextInt(4) == 0) {
            text = text.replaceFirst("\"title\":", "\"title\":\"First said\",\"title\":");
        }
        return finished("do-it " + number, fate[0], text);
    }

    /** A page of an open feed. */
    Case rpde(int number, String next) {
        var fate = new Fate[1];
        var page = StubSite.JSON.createObjectNode();
        page.put("next", next);
        var items = page.putArray("items");
        for (int i = 0; i < 3; i++) {
            var data = StubSite.posting(
                    "Case " + number + " row " + i, "Next Door", "SO14 3AJ", "https://next.example/" + number + i);
            if (i == 1) {
                fate[0] = spoilLinked(data);
            }
            items.add(StubSite.updated("c" + number + "-" + i, i, data));
        }
        if (random.nextInt(6) == 0) {
            fate[0] = Fate.TOLD;
            switch (random.nextInt(5)) {
                case 0 -> ((ObjectNode) items.get(1)).remove("id");
                case 1 -> ((ObjectNode) items.get(1)).put("state", "vanished");
                case 2 -> ((ObjectNode) items.get(1)).put("data", "text");
                case 3 -> items.set(1, StubSite.JSON.valueToTree("a text"));
                default -> ((ObjectNode) items.get(1)).putArray("id").add(1);
            }
        }
        return finished("rpde " + number, fate[0], page.toString());
    }

    private Fate spoilLinked(ObjectNode data) {
        switch (random.nextInt(18)) {
            case 0 -> data.remove("title");
            case 1 -> data.remove("description");
            case 2 -> data.remove("url");
            case 3 -> data.put("url", "javascript:alert(1)");
            case 4 -> data.remove("hiringOrganization");
            case 5 -> data.put("startDate", "soon");
            case 6 ->
                data.putObject("jobLocation")
                        .putObject("geo")
                        .put("latitude", "x")
                        .put("longitude", 1);
            case 7 -> data.put("description", noise(25_000));
            case 8 -> data.putArray("title").add("x");
            case 9 -> data.put("totalJobOpenings", "lots");
            case 10 -> data.put("title", any(HTML) + " x");
            case 11 -> data.put("description", any(HTML));
            case 12 -> data.put("title", any(FORMULAS));
            case 13 -> data.put("description", "x" + any(CONTROLS));
            case 14 -> data.put("title", noise(900));
            case 15 -> data.put("duration", "for ever").put("typicalAgeRange", "old");
            case 16 -> data.put("jobLocation", "anywhere");
            default -> data.put("eventStatus", 17).putObject("unheard-of").put("x", noise(2_000));
        }
        return data.path("title").isString()
                        && data.path("description").isString()
                        && data.path("description").asString().length() < 20_000
                        && data.path("url").asString("").startsWith("https")
                        && data.has("hiringOrganization")
                        && !data.has("startDate")
                        && !data.path("jobLocation").has("geo")
                        && !data.has("totalJobOpenings")
                ? Fate.TAKEN
                : Fate.TOLD;
    }

    /** A spreadsheet. */
    Case csv(int number) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("title", "description", "postcode", "minutes", "starts", "id", "source"));
        for (int i = 0; i < 3; i++) {
            rows.add(new ArrayList<>(List.of(
                    "Case " + number + " row " + i,
                    "Come and help",
                    "SO19 9JB",
                    "60",
                    "2026-09-01",
                    "c" + number + "-" + i,
                    "case")));
        }
        var fate = spoil(rows.get(2));
        var text = new StringBuilder();
        rows.forEach(row -> {
            text.append(String.join(
                    ",",
                    row.stream()
                            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                            .toList()));
            text.append(random.nextBoolean() ? "\r\n" : "\n");
        });
        if (random.nextInt(8) == 0) {
            return new Case(
                    "csv " + number + " with a quote too many",
                    Fate.DAMAGED,
                    (text + "\"Half a").getBytes(StandardCharsets.UTF_8),
                    "text/csv");
        }
        var sets = new Charset[] {
            StandardCharsets.UTF_8,
            Charset.forName("windows-1252"),
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE
        };
        var set = any(sets);
        var mark = set == StandardCharsets.UTF_8 || set.name().startsWith("windows") ? "" : "\ufeff";
        return new Case("csv " + number + " in " + set, fate, (mark + text).getBytes(set), "text/csv");
    }

    private Fate spoil(List<String> row) {
        switch (random.nextInt(14)) {
            case 0 -> row.set(0, "");
            case 1 -> row.set(1, "  ");
            case 2 -> row.set(3, "an hour");
            case 3 -> row.set(3, "99999999");
            case 4 -> row.set(3, "-5");
            case 5 -> row.set(4, "soon");
            case 6 -> row.set(4, "31/02/2026");
            case 7 -> row.set(1, noise(25_000));
            case 8 -> row.add("one cell more than there are headings");
            case 9 -> {
                row.set(0, any(HTML) + " x");
                return Fate.TAKEN;
            }
            case 10 -> {
                row.set(0, any(FORMULAS));
                return Fate.TAKEN;
            }
            case 11 -> {
                row.set(1, "Help us" + any(CONTROLS).replaceAll("[\ud800\ufeff\uffff]", ""));
                return Fate.TAKEN;
            }
            case 12 -> {
                row.set(0, noise(900));
                return Fate.TAKEN;
            }
            default -> {
                row.set(2, "NOWHERE AT ALL");
                return Fate.TAKEN;
            }
        }
        return Fate.TOLD;
    }
}
