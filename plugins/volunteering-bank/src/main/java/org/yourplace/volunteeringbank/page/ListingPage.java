package org.yourplace.volunteeringbank.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yourplace.kit.page.Fact;

/**
 * One way to help and the form to answer it: {@code listing.jte}.
 *
 * @param title its title
 * @param sentence what it is, in one sentence
 * @param state whether it can be answered now
 * @param awayUntil the day the group is back; only when it is away
 * @param facts when, how long, where, travel and costs, age, checks, access, in this order
 * @param doing what you will do, a few lines
 * @param skills skills that help; empty when none are needed
 * @param placesLeft places left, when the group says how many it needs
 * @param group who with
 * @param shareText one message to copy
 * @param shareAddress the page's full address, to be passed on
 * @param interest the form; empty when the listing has ended
 * @param similar up to three others, for a full or ended one
 * @param backHref the search the reader came from, or {@code /volunteer}
 * @param described the same for search engines
 * @param shifts when it is done, the next first; empty for one without shifts
 * @param calendarHref the same as a calendar
 * @param told whether somebody tells people when help like this is short
 * @param about what features with a section here are told
 * @param whileLookingForWork whether the group says that it suits people who are looking for work
 */
public record ListingPage(
        String title,
        String sentence,
        State state,
        Optional<LocalDate> awayUntil,
        String pausedBecause,
        List<Fact> facts,
        List<String> doing,
        List<String> skills,
        Optional<Integer> placesLeft,
        Group group,
        String shareAddress,
        String shareText,
        Optional<InterestForm> interest,
        List<Card> similar,
        String backHref,
        Described described,
        List<ShiftRow> shifts,
        String calendarHref,
        boolean told,
        Map<String, String> about,
        boolean whileLookingForWork) {

    /** A sheet for a window. */
    public String posterHref() {
        return path() + "/poster";
    }

    /** The same in easy words. */
    public String easyReadHref() {
        return path() + "/easy-read";
    }

    /** Wanting to hear when help like this is short. */
    public String tellMeHref() {
        return path() + "/tell-me";
    }

    private String path() {
        return shareAddress.substring(shareAddress.indexOf("/volunteer/"));
    }

    /** Whether a listing can be answered. */
    public enum State {
        OPEN,
        FULL,
        AWAY,
        PAUSED,
        FILLED,
        ENDED
    }

    /**
     * Who asks for help.
     *
     * @param name the group
     * @param about one or two sentences
     * @param postedBy who posted it for a group without a sign-in; empty otherwise
     * @param checkedBy who checked it, such as "SVS team"; empty when nobody did
     * @param checkedOn when
     * @param phone the group's number; empty when it gives none
     * @param replies how soon it usually replies; empty when that is not known to be true
     */
    public record Group(
            String name,
            String about,
            String postedBy,
            String checkedBy,
            Optional<LocalDate> checkedOn,
            String phone,
            String replies) {}

    public ListingPage {
        facts = List.copyOf(facts);
        doing = List.copyOf(doing);
        skills = List.copyOf(skills);
        similar = List.copyOf(similar);
        shifts = List.copyOf(shifts);
        about = Map.copyOf(about);
    }
}
