package org.yourplace.volunteeringbank.pull;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
        /** The document is damaged somewhere: what can be read goes in, and the damage is told with its place. */
        DAMAGED,
        /** There is not one row in it that can be read: that is said in words. */
        NOTHING
    }

    /** @param bytes of the middle row's document, in one of the shapes */
    record Case(String name, Fate fate, byte[] bytes, String type) {}

    private final Noise noise;

    Malformed(long seed) {
        noise = new Noise(seed);
    }

    /** A listing as do-it.org writes it, spoiled in one way; says what becomes of it. */
    private Fate spoil(ObjectNode role) {
        switch (noise.below(24)) {
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
            case 14 -> role.put("description", noise.letters(25_000));
            case 15 -> role.put("specific_start_date", "9999-01-01T00:00:00Z");
            default -> {
                return oddButRight(role);
            }
        }
        return Fate.TOLD;
    }

    private Fate oddButRight(ObjectNode role) {
        switch (noise.below(9)) {
            case 0 -> role.put("description", noise.any(Noise.HTML));
            case 1 -> role.put("title", noise.any(Noise.HTML) + " role");
            case 2 -> role.put("title", noise.any(Noise.FORMULAS)).put("description", noise.any(Noise.FORMULAS));
            case 3 -> role.put("title", "Help" + noise.any(Noise.CONTROLS) + " us " + noise.below(1_000));
            case 4 -> role.put("description", noise.any(Noise.CONTROLS) + "Help us" + noise.any(Noise.CONTROLS));
            case 5 -> role.put("title", noise.letters(700));
            case 6 -> role.put("description", noise.letters(9_000));
            case 7 ->
                role.put("unheard_of", noise.letters(3_000))
                        .putObject("deeper")
                        .putArray("still")
                        .add(1);
            default -> role.put("postcode", noise.any(Noise.FORMULAS)).put("location_type", noise.letters(50));
        }
        return Fate.TAKEN;
    }

    private Case damaged(String name, byte[] whole) {
        var text = new String(whole, StandardCharsets.UTF_8);
        return switch (noise.below(6)) {
            case 0 -> {
                int length = whole.length / 2 + noise.below(whole.length / 3);
                yield json(name + " cut off", Fate.DAMAGED, java.util.Arrays.copyOf(whole, length));
            }
            case 1 -> {
                var odd = text.replaceFirst("\\{", "{\u00e9").getBytes(StandardCharsets.ISO_8859_1);
                yield json(name + " with an odd letter in front", Fate.DAMAGED, odd);
            }
            case 2 -> json(name + " behind a tag", Fate.DAMAGED, ("<html>" + text).getBytes(StandardCharsets.UTF_8));
            case 3 -> json(name + " empty", Fate.NOTHING, new byte[0]);
            case 4 -> json(name + " too deep", Fate.NOTHING, ("{\"a\":" + "[".repeat(3_000)).getBytes());
            default -> json(name + " with more behind", Fate.DAMAGED, (text + "}{").getBytes(StandardCharsets.UTF_8));
        };
    }

    private static Case json(String name, Fate fate, byte[] bytes) {
        return new Case(name, fate, bytes, "application/json");
    }

    /** The row in the middle is no JSON. */
    private Case broken(String name, String text, String id) {
        var odd = noise.any(new String[] {
            " \"odd\":1,",
            ",\"odd\":NaN,",
            ",\"odd\":\"said \" so\",",
            ",\"odd\":\"\u0001\",",
            ",\"odd\":\"never ends,",
            ",\"odd\":{\"never\":\"closed\",",
            ",\"odd\":\"\\x\",",
            ",,"
        });
        return json(
                name + " with " + odd,
                Fate.TOLD,
                text.replace(id + ",", id + odd).getBytes(StandardCharsets.UTF_8));
    }

    private Case finished(String name, Fate fate, String text, String middle) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (noise.once(5)) {
            return damaged(name, bytes);
        }
        if (noise.once(6) && text.contains(middle + ",")) {
            return broken(name, text, middle);
        }
        if (noise.once(4)) {
            return json(name + " with a mark", fate, ("\ufeff" + text).getBytes(StandardCharsets.UTF_8));
        }
        return noise.once(6)
                ? json(name + " in UTF-16", fate, text.getBytes(StandardCharsets.UTF_16LE))
                : json(name, fate, bytes);
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
        if (fate[0] == Fate.TAKEN && noise.once(4)) {
            text = text.replaceFirst("\"title\":", "\"title\":\"First said\",\"title\":");
        }
        return finished("do-it " + number, fate[0], text, id(number));
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
        if (noise.once(6)) {
            fate[0] = Fate.TOLD;
            switch (noise.below(5)) {
                case 0 -> ((ObjectNode) items.get(1)).remove("id");
                case 1 -> ((ObjectNode) items.get(1)).put("state", "vanished");
                case 2 -> ((ObjectNode) items.get(1)).put("data", "text");
                case 3 -> items.set(1, StubSite.JSON.valueToTree("a text"));
                default -> ((ObjectNode) items.get(1)).putArray("id").add(1);
            }
        }
        return finished("rpde " + number, fate[0], page.toString(), id(number));
    }

    private Fate spoilLinked(ObjectNode data) {
        switch (noise.below(18)) {
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
            case 7 -> data.put("description", noise.letters(25_000));
            case 8 -> data.putArray("title").add("x");
            case 9 -> data.put("totalJobOpenings", "lots");
            case 10 -> data.put("title", noise.any(Noise.HTML) + " x");
            case 11 -> data.put("description", noise.any(Noise.HTML));
            case 12 -> data.put("title", noise.any(Noise.FORMULAS));
            case 13 -> data.put("description", "x" + noise.any(Noise.CONTROLS));
            case 14 -> data.put("title", noise.letters(900));
            case 15 -> data.put("duration", "for ever").put("typicalAgeRange", "old");
            case 16 -> data.put("jobLocation", "anywhere");
            default -> data.put("eventStatus", 17).putObject("unheard-of").put("x", noise.letters(2_000));
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

    private static String id(int number) {
        return "\"id\":\"c" + number + "-1\"";
    }
}
