package org.yourplace.volunteeringbank.page;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.place.Codes;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.PartsOfTheWeek;

/** Puts a listing into the reader's words. No decile is ever among them. */
public final class Wording {
    private static final double KM_PER_MILE = 1.609344;
    private static final int SHORT_MINUTES = 120;
    private static final int RECENT_MONTHS = 2;

    private final PageTexts texts;
    private final Codes codes;
    private final Clock clock;
    private final ZoneId zone;

    public Wording(PageTexts texts, Codes codes, Clock clock, ZoneId zone) {
        this.texts = texts;
        this.codes = codes;
        this.clock = clock;
        this.zone = zone;
    }

    Card card(OpportunityDetails listing) {
        return card(listing, null);
    }

    private Card card(OpportunityDetails listing, @Nullable Integer repliesWithin) {
        var km = listing.distanceKm();
        return new Card(
                href(listing),
                listing.title(),
                listing.organisation().name(),
                Objects.requireNonNullElse(listing.organisation().postedBy(), ""),
                km == null ? null : km / KM_PER_MILE,
                listing.remote(),
                ward(listing),
                when(listing),
                howLong(listing),
                badges(listing),
                listing.elsewhere() == null ? replies(repliesWithin) : "",
                listing.elsewhere() == null ? "" : listing.elsewhere().source(),
                listing.elsewhere() == null ? null : listing.elsewhere().language());
    }

    /** "Usually replies within 2 days"; empty where that is not known to be true. */
    String replies(@Nullable Integer within) {
        return within == null ? "" : texts.get("replies.within", within);
    }

    /** The same, saying how soon groups usually reply. */
    List<Card> cards(List<OpportunityDetails> listings, Map<UUID, Integer> habits) {
        return listings.stream()
                .map(listing -> card(listing, habits.get(listing.organisation().id())))
                .toList();
    }

    List<Card> cards(List<OpportunityDetails> listings) {
        return listings.stream().map(this::card).toList();
    }

    public static String href(OpportunityDetails listing) {
        return "/volunteer/" + listing.slug();
    }

    static String hrefOf(String slug) {
        return "/volunteer/" + slug;
    }

    static double kilometres(int miles) {
        return miles * KM_PER_MILE;
    }

    public String ward(OpportunityDetails listing) {
        var area = listing.area();
        return listing.remote() || area == null ? "" : Objects.requireNonNullElse(area.wardName(), "");
    }

    /** "Saturday 6 June, 10am to 12pm", or the parts of the week of a regular role. */
    public String when(OpportunityDetails listing) {
        var shifts = listing.shifts();
        if (shifts != null) {
            var once = when(shifts.starts(), shifts.ends());
            return shifts.count() == 1 ? once : texts.get("when.next", once, shifts.count() - 1);
        }
        if (listing.repeats() != null) {
            return new PatternWording(texts, zone).of(listing);
        }
        var starts = listing.starts();
        if (starts == null || !isOneOff(listing)) {
            return labels("times", listing.times());
        }
        var from = starts.atZone(zone);
        var until = listing.ends() != null ? listing.ends().atZone(zone) : after(from, listing.minutes());
        boolean sameDay = until != null && until.toLocalDate().equals(from.toLocalDate());
        var day = day(from.toLocalDate());
        return sameDay
                ? texts.get("when.once", day, texts.time(from.toLocalTime()), texts.time(until.toLocalTime()))
                : texts.get("when.once.open", day, texts.time(from.toLocalTime()));
    }

    /** "Saturday 6 June, 10am to 12pm". */
    public String when(Instant starts, Instant ends) {
        var from = starts.atZone(zone);
        return texts.get(
                "when.once",
                day(from.toLocalDate()),
                texts.time(from.toLocalTime()),
                texts.time(ends.atZone(zone).toLocalTime()));
    }

    /** With its year once it is long over: "10 December" a year ago is not the next one. */
    private String day(LocalDate date) {
        var today = clock.instant().atZone(zone).toLocalDate();
        return date.isBefore(today.minusMonths(RECENT_MONTHS)) ? texts.date(date) : texts.day(date);
    }

    private static @Nullable ZonedDateTime after(ZonedDateTime from, @Nullable Integer minutes) {
        return minutes == null ? null : from.plusMinutes(minutes);
    }

    public String howLong(OpportunityDetails listing) {
        var minutes = listing.minutes();
        var often = listing.howOften() == null ? "" : label("how-often", listing.howOften());
        if (minutes == null) {
            return often;
        }
        var time = texts.duration(minutes);
        return often.isEmpty() ? time : texts.get("how-long.often", time, lower(often));
    }

    List<String> badges(OpportunityDetails listing) {
        var badges = new ArrayList<String>();
        badge(badges, listing.full(), "badge.full");
        badge(badges, isOneOff(listing), "badge.one-off");
        badge(badges, isShort(listing), "badge.short");
        badge(badges, listing.remote(), "badge.from-home");
        var parts = PartsOfTheWeek.of(listing.times(), listing.starts(), zone);
        badge(badges, parts.contains("evening"), "badge.evening");
        badge(badges, parts.contains("weekend"), "badge.weekend");
        badge(badges, listing.expenses().contains("travel"), "badge.travel-paid");
        badge(badges, listing.access().contains("step-free"), "badge.step-free");
        return badges;
    }

    private void badge(List<String> badges, boolean holds, String key) {
        if (holds) {
            badges.add(texts.get(key));
        }
    }

    public static boolean isOneOff(OpportunityDetails listing) {
        return listing.commitment().equals("one-off");
    }

    private static boolean isShort(OpportunityDetails listing) {
        return listing.minutes() != null && listing.minutes() <= SHORT_MINUTES;
    }

    public String label(String list, String code) {
        return codes.label(list, code, texts.locale());
    }

    public String labels(String list, List<String> words) {
        return words.stream().map(code -> label(list, code)).collect(Collectors.joining(", "));
    }

    public List<Choice> choices(String list) {
        return codes.list(list).stream()
                .map(code -> new Choice(code.code(), code.label(texts.locale())))
                .toList();
    }

    public List<Choice> worded(String prefix, String... words) {
        return Stream.of(words)
                .map(word -> new Choice(word, texts.get(prefix + word)))
                .toList();
    }

    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** "£4.50". */
    public static String pounds(int pence) {
        return "£" + BigDecimal.valueOf(pence, 2).toPlainString();
    }

    /** A day in words, with its year once it is long ago. */
    public String dayOf(LocalDate date) {
        return day(date);
    }

    private String lower(String label) {
        return label.isEmpty() ? label : label.substring(0, 1).toLowerCase(texts.locale()) + label.substring(1);
    }
}
