package org.yourplace.volunteeringbank.ask;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.Form;
import org.yourplace.spi.place.Codes;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.page.TypedHours;
import org.yourplace.volunteeringbank.sheet.Sheet;
import org.yourplace.volunteeringbank.template.RoleTemplate;

/**
 * Everything that was answered for a listing so far, by the name of its field. It begins empty, with a role that many ask for, or with a
 * listing; each step lays its own fields over it. What no step asks (such as an area served) is kept under names that no form sends.
 */
record Answers(Map<String, List<String>> values) {
    /** The six questions, and the few that may stay open. */
    static final Set<String> FIRST = Set.of(
            "title",
            "description",
            "commitment",
            "day",
            "month",
            "year",
            "time",
            "howOften",
            "times",
            "hours",
            "home",
            "postcode",
            "places",
            "summary",
            "cause",
            "skills");

    /** What the supporter looks at. */
    static final Set<String> SECOND = Set.of(
            "paidBefore",
            "paidNote",
            "around",
            "tasks",
            "often",
            "supervised",
            "checks",
            "expenses",
            "access",
            "support",
            "age",
            "safeguarding",
            "insurance",
            "promise");

    private static final Map<String, String> LISTS = Map.of(
            "cause", "causes",
            "skills", "skills",
            "howOften", "how-often",
            "times", "times",
            "expenses", "expenses",
            "access", "access",
            "checks", "checks");

    /** When what happens once was said to begin and to be over, and how many minutes it asks of somebody. */
    static final String BEGAN = "began";

    static final String OVER = "over";
    static final String LASTED = "lasted";

    /** Stands for "yes" where a box is ticked. */
    static final String YES = "yes";

    Answers {
        values = Map.copyOf(values);
    }

    static Answers none() {
        return new Answers(Map.of("commitment", List.of("one-off")));
    }

    static Answers of(RoleTemplate role) {
        var said = new Said();
        said.put("title", role.title());
        said.put("summary", role.summary());
        said.put("description", role.description());
        said.put("cause", role.cause());
        said.put("skills", role.skills());
        said.put("commitment", role.commitment());
        said.put("hours", TypedHours.of(role.minutes()));
        said.put("howOften", role.howOften());
        said.put("times", role.times());
        said.put("home", role.remote() ? YES : null);
        said.put("expenses", role.expenses());
        said.put("access", role.access());
        said.put("age", role.minimumAge());
        said.put("checks", role.checks());
        said.put(role.sheet());
        return said.answers();
    }

    /** An old listing to start from: without its day, and without the promise, which is given for each. */
    static Answers like(OpportunityDetails listing, Sheet sheet) {
        var said = new Said();
        said.put(listing);
        said.put("places", listing.shifts() == null ? listing.places() : null);
        said.put(sheet);
        return said.answers();
    }

    static Answers of(OpportunityDetails listing, Sheet sheet, ZoneId zone) {
        var said = new Said();
        said.put(listing);
        said.put("places", listing.places());
        said.put(sheet);
        said.put("promise", listing.noJobReplaced() ? YES : null);
        said.put("repeats", listing.repeats());
        var starts = listing.starts();
        if (!listing.commitment().equals("one-off")) {
            said.put("first", starts);
            said.put("last", listing.ends());
        } else if (starts != null) {
            said.put(BEGAN, starts);
            said.put(OVER, listing.ends());
            said.put(LASTED, listing.minutes());
            var local = LocalDateTime.ofInstant(starts, zone);
            said.put("day", local.getDayOfMonth());
            said.put("month", local.getMonthValue());
            said.put("year", local.getYear());
            said.put("time", local.toLocalTime().toString());
        }
        return said.answers();
    }

    /** The same with what a step's form says; a box that is not ticked is not sent, and so taken for empty. */
    Answers with(Form posted, Set<String> fields) {
        var all = new LinkedHashMap<>(values);
        fields.forEach(field -> all.put(field, posted.values(field)));
        return new Answers(all);
    }

    /** Without codes that the partnership's lists do not hold: a role is written for many partnerships. */
    Answers known(Codes codes) {
        var all = new LinkedHashMap<>(values);
        LISTS.forEach((field, list) -> all.computeIfPresent(field, (name, said) -> said.stream()
                .filter(code -> codes.known(list, code))
                .toList()));
        return new Answers(all);
    }

    Form form() {
        return Form.of(values);
    }

    @Nullable
    Instant instant(String field) {
        return form().typed(field).map(Instant::parse).orElse(null);
    }

    /** Gathers answers; what is absent is left out. */
    private static final class Said {
        private final Map<String, List<String>> values = new LinkedHashMap<>();

        private void put(String field, @Nullable Object value) {
            if (value != null) {
                values.put(field, List.of(value.toString()));
            }
        }

        private void put(String field, Collection<String> codes) {
            values.put(field, List.copyOf(codes));
        }

        private void put(OpportunityDetails listing) {
            put("title", listing.title());
            put("summary", listing.summary());
            put("description", listing.description());
            put("cause", listing.cause());
            put("skills", listing.skills());
            put("commitment", listing.commitment());
            put("hours", listing.minutes() == null ? null : TypedHours.of(listing.minutes()));
            put("howOften", listing.howOften());
            put("times", listing.times());
            put("home", listing.remote() ? YES : null);
            put("postcode", listing.postcode());
            put("expenses", listing.expenses());
            put("access", listing.access());
            put("age", listing.minimumAge());
            put("checks", listing.checks());
            put("served", listing.areaServed());
            put("visibility", listing.visibility());
        }

        private void put(Sheet sheet) {
            put("paidBefore", sheet.paidBefore());
            put("paidNote", sheet.paidNote());
            put("around", sheet.around());
            put("tasks", sheet.tasks());
            put("often", sheet.often());
            put("supervised", sheet.supervised());
            put("safeguarding", sheet.safeguarding());
            put("insurance", sheet.insurance());
            put("support", sheet.support());
        }

        private Answers answers() {
            return new Answers(values);
        }
    }
}
