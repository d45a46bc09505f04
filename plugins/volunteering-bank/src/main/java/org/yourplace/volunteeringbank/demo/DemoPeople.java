package org.yourplace.volunteeringbank.demo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.yourplace.volunteeringbank.application.SendInterest;
import tools.jackson.databind.JsonNode;

/** Invents people: names from one pool each, reserved telephone numbers, addresses at example.org, now and then a line. */
final class DemoPeople {
    private final JsonNode figures;
    private final Random random;
    private int number;

    DemoPeople(JsonNode figures, Random random) {
        this.figures = figures;
        this.random = random;
    }

    /** @param minimumAge of the listing: nobody younger asks */
    SendInterest next(int minimumAge) {
        var pool = weighted(figures.path("names"), "share");
        var first = any(pool.path("first"));
        var name = first + " " + any(pool.path("last"));
        var age = minimumAge >= 18 ? "18-plus" : weighted(figures.path("ageBands"));
        if (minimumAge >= 16 && age.equals("under-16")) {
            age = "16-17";
        }
        var by = weighted(figures.path("contactBy"));
        boolean young = !age.equals("18-plus");
        var time = weighted(figures.path("contactTimes"));
        return new SendInterest(
                name,
                null,
                by.equals("phone") ? null : email(name),
                by.equals("email") ? null : phone(),
                age,
                time,
                random.nextDouble() < figures.at("/shares/writesAMessage").asDouble() ? message(age, pool) : null,
                young ? "Parent of " + first : null,
                young ? guardiansPhone(name) : null);
    }

    private String message(String age, JsonNode pool) {
        var lines = new ArrayList<String>();
        figures.at("/messages/anyone").forEach(line -> lines.add(line.asString()));
        figures.at("/messages/" + (age.equals("18-plus") ? "adults" : "under-18"))
                .forEach(line -> lines.add(line.asString()));
        pool.path("messages").forEach(line -> lines.add(line.asString()));
        return lines.get(random.nextInt(lines.size()));
    }

    private String email(String name) {
        var plain = Normalizer.normalize(name.replace("ł", "l").replace("Ł", "L"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", ".");
        return plain + ++number + "@example.org";
    }

    private String phone() {
        var kind = random.nextInt(5) == 0 ? "landline" : "mobile";
        return figures.at("/addresses/" + kind + "/prefix").asString() + String.format("%03d", random.nextInt(1000));
    }

    /** Not by chance: the year stays the one that it is. */
    private String guardiansPhone(String name) {
        return figures.at("/addresses/mobile/prefix").asString()
                + String.format("%03d", Math.floorMod(name.hashCode(), 1000));
    }

    private String any(JsonNode list) {
        return list.path(random.nextInt(list.size())).asString();
    }

    /** A key of an object of shares. */
    String weighted(JsonNode shares) {
        var keys = List.copyOf(shares.propertyNames());
        double left = random.nextDouble();
        for (var key : keys) {
            left -= shares.path(key).asDouble();
            if (left < 0) {
                return key;
            }
        }
        return keys.getFirst();
    }

    private JsonNode weighted(JsonNode list, String share) {
        double left = random.nextDouble();
        for (var one : list) {
            left -= one.path(share).asDouble();
            if (left < 0) {
                return one;
            }
        }
        return list.path(0);
    }
}
