package org.yourplace.e2e;

import java.util.List;

/**
 * Somebody of the demo city and what they work for.
 *
 * @param email empty for somebody who has not signed in
 * @param tenant the organisation they work for; empty when none
 */
record Role(String name, String email, String tenant) {

    /** Everybody; those who support other groups, and so may change what these have, come last. */
    static List<Role> all() {
        return List.of(
                new Role("a guest", "", ""),
                new Role("a resident", "resident1@example.org", ""),
                new Role("a coordinator of another group", coordinator("harefield-story-hour"), "harefield-story-hour"),
                new Role("a business's administrator", "admin@harbourline.example", "harbourline"),
                new Role("the council's administrator", "admin@council.example", "council"),
                new Role("the council's officer", "officer@council.example", "council"),
                new Role("the steward", "admin@steward.example", "steward"),
                new Role("the supporter's front desk", "reception@svs.example", "svs"),
                new Role("the supporter's adviser", "broker@svs.example", "svs"),
                new Role("the supporter's administrator", "admin@svs.example", "svs"));
    }

    static String coordinator(String tenant) {
        return "coordinator@" + tenant + ".example";
    }

    boolean supports() {
        return tenant.equals("svs");
    }

    Visitor arrives(RunningHouse house) {
        return email.isEmpty() ? Visitor.guest(house) : Visitor.as(house, email);
    }

    @Override
    public String toString() {
        return name;
    }
}
