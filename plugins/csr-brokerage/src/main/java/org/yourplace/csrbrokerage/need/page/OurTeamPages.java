package org.yourplace.csrbrokerage.need.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.need.team.SetTerms;
import org.yourplace.csrbrokerage.need.team.TeamDay;
import org.yourplace.csrbrokerage.need.team.TeamState;
import org.yourplace.csrbrokerage.need.team.WhoCame;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.Fact;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.spi.error.DomainException;

/** A team that would like to come, for the group: set the terms, offer skills instead, say no, and later who came. */
public final class OurTeamPages {
    private final OurDoor door;
    private final Rejections rejections;

    OurTeamPages(OurDoor door) {
        this.door = door;
        rejections = door.rejections(Map.of("costPence", "cost", "minutes", "hours"));
    }

    /** {@code needs/our_team.jte} */
    public record OurTeamPage(
            String group,
            String home,
            String title,
            String employer,
            String contact,
            String note,
            String wish,
            String state,
            String reason,
            List<Fact> terms,
            boolean canSet,
            boolean canSwap,
            boolean canCome,
            boolean canReopen,
            List<Choice> skills,
            List<Choice> guests,
            String action,
            Form form) {}

    PageResponse show(PageRequest request) {
        return door.open(request, group -> {
            var day = day(request);
            return page(request, 200, group.name(), day, Form.of(values(day)));
        });
    }

    PageResponse say(PageRequest request) {
        return door.open(request, group -> {
            var form = request.posted();
            var day = day(request);
            try {
                act(request, form, day.id());
            } catch (DomainException refused) {
                rejections.put(form, refused, request.texts(), first(form));
            }
            return form.valid()
                    ? PageResponse.to(OurDoor.home(request) + "/teams/" + day.id())
                    : page(request, 422, group.name(), day, form);
        });
    }

    private static String first(Form form) {
        return switch (form.value("do")) {
            case "terms" -> "size";
            case "skills" -> "skills";
            case "came" -> "guests";
            default -> "reason";
        };
    }

    private void act(PageRequest request, Form form, UUID id) {
        var days = door.services().days();
        var typed = new Typed(form, request.texts());
        switch (form.value("do")) {
            case "terms" -> {
                var size = typed.whole("size");
                var cost = typed.pounds("cost");
                var on = typed.day();
                if (form.valid()) {
                    days.terms(
                            id,
                            new SetTerms(
                                    size, on, cost, text(form, "kit"), text(form, "bring"), form.value("inCharge")));
                }
            }
            case "skills" -> days.offerSkills(id, ids(form, "skills"));
            case "reopen" -> door.services().free().reopen(id);
            case "decline" -> days.decline(id, form.value("reason"));
            case "came" -> {
                var minutes = typed.hours("hours");
                if (form.valid()) {
                    days.came(id, new WhoCame(ids(form, "guests"), minutes));
                }
            }
            default -> throw DomainException.notFound();
        }
    }

    private static @Nullable String text(Form form, String field) {
        return form.typed(field).orElse(null);
    }

    private static List<UUID> ids(Form form, String field) {
        return form.values(field).stream().map(NeedWords::id).toList();
    }

    private TeamDay day(PageRequest request) {
        return door.services().days().read(NeedWords.id(request.path("id")));
    }

    /** What the group said last, or what its need says, to start from. */
    private Map<String, List<String>> values(TeamDay day) {
        var need = door.services().needs().readOwn(day.needId());
        var values = new HashMap<String, List<String>>();
        put(values, "size", day.size() == null ? need.teamSize() : day.size());
        var cost = day.costPence() == null ? need.costPence() : day.costPence();
        put(
                values,
                "cost",
                cost == null ? null : java.math.BigDecimal.valueOf(cost, 2).toPlainString());
        put(values, "kit", day.kit() == null ? need.kit() : day.kit());
        put(values, "bring", day.bring() == null ? need.bring() : day.bring());
        put(values, "inCharge", day.inCharge() == null ? need.inCharge() : day.inCharge());
        var on = day.day() == null ? need.starts() : day.day();
        if (on != null) {
            put(values, "day", on.getDayOfMonth());
            put(values, "month", on.getMonthValue());
            put(values, "year", on.getYear());
        }
        return values;
    }

    private static void put(Map<String, List<String>> values, String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, List.of(value.toString()));
        }
    }

    private PageResponse page(PageRequest request, int status, String group, TeamDay day, Form form) {
        var texts = request.texts();
        var home = OurDoor.home(request);
        var state = day.standing();
        boolean before = state == TeamState.ASKED || state == TeamState.TERMS || state == TeamState.SKILLS;
        var wish = day.wishDay();
        return new PageResponse.Html(
                status,
                "needs/our_team.jte",
                Map.of(
                        "page",
                        new OurTeamPage(
                                group,
                                home,
                                day.title(),
                                Objects.requireNonNullElse(day.employer(), ""),
                                day.contactName() + ", " + day.contact(),
                                Objects.requireNonNullElse(day.note(), ""),
                                texts.count("need.team.wish", day.people())
                                        + (wish == null ? "" : ", " + texts.date(wish)),
                                texts.get("team.state." + day.state()),
                                Objects.requireNonNullElse(day.reason(), ""),
                                terms(request, day),
                                before || state == TeamState.ACCEPTED,
                                before,
                                (state == TeamState.ACCEPTED || state == TeamState.DONE)
                                        && !day.names().isEmpty(),
                                door.services().free().free(day.id()),
                                before ? skills(day) : List.of(),
                                day.names().stream()
                                        .map(guest -> new Choice(guest.id().toString(), guest.name()))
                                        .toList(),
                                home + "/teams/" + day.id(),
                                form)));
    }

    private List<Choice> skills(TeamDay day) {
        return door.services().days().instead(day).stream()
                .map(need -> new Choice(need.id().toString(), need.title()))
                .toList();
    }

    private List<Fact> terms(PageRequest request, TeamDay day) {
        return new TeamWords(door.words(request)).terms(day);
    }
}
