package org.yourplace.volunteeringbank.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to help, in a list.
 *
 * @param href its page
 * @param title its title
 * @param group who asks for help
 * @param postedBy who posted it for a group without a sign-in, such as "SVS team"; empty otherwise
 * @param miles how far away; null when no postcode was given or it can be done from home
 * @param fromHome whether it is done from home
 * @param place a name people know for the place; empty when done from home
 * @param when such as "Tuesdays, 2pm to 4pm"
 * @param howLong such as "2 hours, every week"
 * @param badges such as "One-off", "Travel paid", "Step-free"
 * @param source name of the site where people apply; empty when that is here
 * @param language of its texts, when they may be in another than the page; absent when that is not known
 * @param replies such as "Usually replies in 2 days"; empty when it is not true
 */
public record Card(
        String href,
        String title,
        String group,
        String postedBy,
        @Nullable Double miles,
        boolean fromHome,
        String place,
        String when,
        String howLong,
        List<String> badges,
        String replies,
        String source,
        @Nullable String language) {

    /** The same, leading elsewhere. */
    Card to(String address) {
        return new Card(
                address, title, group, postedBy, miles, fromHome, place, when, howLong, badges, replies, source,
                language);
    }

    public Card {
        badges = List.copyOf(badges);
    }
}
