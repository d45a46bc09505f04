package org.yourplace.kit.page;

import java.util.List;

/**
 * The partnership as every page shows it: its name over everything, who to ring, who answers for what.
 *
 * @param name what people see, such as "Your Southampton"
 * @param strapline one line under it
 * @param team the people who help groups and residents, such as "SVS team"
 * @param phone the number to ring, as it is written for people
 * @param phoneHours when somebody answers it, in words
 * @param textRelay how to reach it by text relay; empty when there is none
 * @param email where to write to
 * @param accessibility who answers for the accessibility statement
 * @param privacy who answers for personal data
 * @param complaints who answers complaints
 * @param attributions what the sources of open data ask us to show
 * @param sample whether this is demonstration data and every page should say so
 * @since 0.1
 */
public record Brand(
        String name,
        String strapline,
        String team,
        String phone,
        String phoneHours,
        String textRelay,
        String email,
        Contact accessibility,
        Contact privacy,
        Contact complaints,
        List<Attribution> attributions,
        boolean sample) {

    /**
     * Who answers for one of the things a public service must answer for.
     *
     * @param organisation its name
     * @param role the post, not the person
     * @param reviewed the day its page was last looked through, as {@code yyyy-mm-dd}
     * @param replyWithin working days in which it replies
     */
    public record Contact(
            String organisation, String role, String email, String phone, String reviewed, int replyWithin) {

        public String phoneHref() {
            return tel(phone);
        }
    }

    /** A source of open data and the licence it is under. */
    public record Attribution(String text, String licence, String licenceHref) {}

    public Brand {
        attributions = List.copyOf(attributions);
    }

    /** The number as a link wants it. */
    public String phoneHref() {
        return tel(phone);
    }

    /** The name without its last word, which the header prints bold; empty when there is only one. */
    public String nameStart() {
        return name.contains(" ") ? name.substring(0, name.lastIndexOf(' ')) : "";
    }

    public String nameEnd() {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static String tel(String phone) {
        return "tel:" + phone.replaceAll("[^0-9+]", "");
    }
}
