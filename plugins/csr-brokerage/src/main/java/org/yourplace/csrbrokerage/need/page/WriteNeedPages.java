package org.yourplace.csrbrokerage.need.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.need.Need;
import org.yourplace.csrbrokerage.need.NeedKind;
import org.yourplace.csrbrokerage.need.WriteNeed;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.people.Organisation;

/** Saying what is needed: one short form for each kind, for a new need or for one that is written. */
public final class WriteNeedPages {
    private static final String YES = "yes";

    private final OurDoor door;
    private final Rejections rejections;

    WriteNeedPages(OurDoor door) {
        this.door = door;
        rejections = door.rejections(Map.of("minutes", "hours", "starts", "day", "costPence", "cost"));
    }

    /**
     * {@code needs/write.jte}
     *
     * @param kind which form it is
     * @param draft whether it can still be kept for later
     */
    public record WritePage(
            String group,
            String home,
            String kind,
            String heading,
            String hint,
            Form form,
            String action,
            String version,
            boolean draft,
            List<Choice> causes,
            List<Choice> skills,
            List<Choice> often) {
        /** Whether this form asks for something. */
        public boolean asks(String what) {
            return switch (what) {
                case "team" -> kind.equals("team-day");
                case "often" -> List.of("trustee", "skill", "mentor", "hands").contains(kind);
                case "skills" ->
                    List.of("trustee", "skill", "mentor", "expertise").contains(kind);
                case "hours" -> !kind.equals("equipment");
                default -> !kind.equals("team-day");
            };
        }
    }

    PageResponse begin(PageRequest request) {
        return door.open(
                request,
                group -> page(request, 200, group, kind(request), Form.of(Map.of("seekers", List.of(YES))), null));
    }

    PageResponse write(PageRequest request) {
        return door.open(request, group -> {
            var kind = kind(request);
            var form = request.posted();
            var said = said(request, form, kind, null);
            try {
                if (said != null) {
                    var need = door.services().needs().write(said);
                    return PageResponse.to(OurDoor.home(request) + "/needs/" + need.id() + "?done=" + need.status());
                }
            } catch (DomainException refused) {
                rejections.put(form, refused, request.texts(), "title");
            }
            return page(request, 422, group, kind, form, null);
        });
    }

    PageResponse change(PageRequest request) {
        return door.open(request, group -> {
            var need = need(request);
            return page(request, 200, group, need.asKind(), Form.of(values(need)), need);
        });
    }

    PageResponse save(PageRequest request) {
        return door.open(request, group -> {
            var need = need(request);
            var form = request.posted();
            var said = said(request, form, need.asKind(), need);
            try {
                if (said != null) {
                    var kept = door.services().needs().rewrite(need.id(), null, said);
                    return PageResponse.to(OurDoor.home(request) + "/needs/" + need.id() + "?done=" + kept.status());
                }
            } catch (DomainException refused) {
                rejections.put(form, refused, request.texts(), "title");
            }
            return page(request, 422, group, need.asKind(), form, need);
        });
    }

    private Need need(PageRequest request) {
        return door.services().needs().readOwn(NeedWords.id(request.path("id")));
    }

    private static NeedKind kind(PageRequest request) {
        return NeedKind.of(request.path("kind")).orElseThrow(DomainException::notFound);
    }

    /** Nothing when the form has problems now. */
    private @Nullable WriteNeed said(PageRequest request, Form form, NeedKind kind, @Nullable Need before) {
        var typed = new Typed(form, request.texts());
        var minutes = typed.hours("hours");
        var day = typed.day();
        boolean team = kind == NeedKind.TEAM_DAY;
        var size = team ? typed.whole("teamSize") : null;
        var cost = team ? typed.pounds("cost") : null;
        if (!form.valid()) {
            return null;
        }
        try {
            return new WriteNeed(
                    null,
                    kind.code(),
                    form.value("title"),
                    form.value("summary"),
                    form.values("skills"),
                    form.typed("cause").orElse(null),
                    minutes,
                    form.typed("howOften").orElse(null),
                    day,
                    form.chosen("home", YES) ? null : form.typed("postcode").orElse(null),
                    form.chosen("home", YES),
                    before == null ? null : before.areaServed(),
                    size,
                    cost,
                    team ? form.typed("kit").orElse(null) : null,
                    form.typed("bring").orElse(null),
                    form.typed("inCharge").orElse(null),
                    form.chosen("seekers", YES),
                    form.value("do").equals("save"),
                    version(form));
        } catch (DomainException refused) {
            rejections.put(form, refused, request.texts(), "title");
            return null;
        }
    }

    private static @Nullable Long version(Form form) {
        var typed = form.value("version");
        return typed.matches("[0-9]{1,18}") ? Long.valueOf(typed) : null;
    }

    private static Map<String, List<String>> values(Need need) {
        var values = new HashMap<String, List<String>>();
        values.put("title", List.of(need.title()));
        values.put("summary", List.of(need.summary()));
        values.put("skills", need.skills());
        put(values, "cause", need.cause());
        put(values, "hours", need.minutes() == null ? null : hours(need.minutes()));
        put(values, "howOften", need.howOften());
        var day = need.starts();
        if (day != null) {
            put(values, "day", String.valueOf(day.getDayOfMonth()));
            put(values, "month", String.valueOf(day.getMonthValue()));
            put(values, "year", String.valueOf(day.getYear()));
        }
        put(values, "postcode", need.postcode());
        put(values, "home", need.remote() ? YES : null);
        put(values, "teamSize", need.teamSize() == null ? null : need.teamSize().toString());
        put(
                values,
                "cost",
                need.costPence() == null
                        ? null
                        : java.math.BigDecimal.valueOf(need.costPence(), 2).toPlainString());
        put(values, "kit", need.kit());
        put(values, "bring", need.bring());
        put(values, "inCharge", need.inCharge());
        put(values, "seekers", need.seekers() ? YES : null);
        return values;
    }

    private static String hours(int minutes) {
        return java.math.BigDecimal.valueOf(minutes)
                .divide(java.math.BigDecimal.valueOf(60), 2, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static void put(Map<String, List<String>> values, String field, @Nullable String value) {
        values.put(field, value == null ? new ArrayList<>() : List.of(value));
    }

    private PageResponse page(
            PageRequest request, int status, Organisation group, NeedKind kind, Form form, @Nullable Need before) {
        var texts = request.texts();
        var words = door.words(request);
        var home = OurDoor.home(request);
        return new PageResponse.Html(
                status,
                "needs/write.jte",
                Map.of(
                        "page",
                        new WritePage(
                                group.name(),
                                home,
                                kind.code(),
                                texts.get("need.write." + kind.code()),
                                texts.get("need.kind." + kind.code() + ".hint"),
                                form,
                                before == null
                                        ? home + "/new/" + kind.code()
                                        : home + "/needs/" + before.id() + "/edit",
                                before == null ? "" : Long.toString(before.version()),
                                before == null || before.status().equals("draft"),
                                words.list("causes"),
                                words.list("skills"),
                                words.list("how-often"))));
    }
}
