package org.yourplace.csrbrokerage.need.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.yourplace.csrbrokerage.need.Need;
import org.yourplace.csrbrokerage.need.NeedStatus;
import org.yourplace.csrbrokerage.need.NeedsAsked;
import org.yourplace.csrbrokerage.need.offer.NeedOffer;
import org.yourplace.csrbrokerage.need.offer.OfferState;
import org.yourplace.csrbrokerage.need.team.TeamDay;
import org.yourplace.csrbrokerage.need.team.TeamState;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.Fact;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.spi.error.DomainException;

/** {@code /our-needs/{secret}}: who offered, which teams asked, what the group needs, and how each need stands. */
public final class OurNeedsPages {
    private static final int MOST = 100;
    private static final Set<OfferState> ANSWERABLE =
            Set.of(OfferState.SENT, OfferState.TALKING, OfferState.ACCEPTED, OfferState.DELIVERED);

    private final OurDoor door;
    private final Rejections rejections;

    OurNeedsPages(OurDoor door) {
        this.door = door;
        rejections = door.rejections(Map.of());
    }

    /** A line that leads somewhere. */
    public record Line(String text, String more, String badge, String tone, String href) {}

    /** {@code needs/ours.jte} */
    public record OursPage(
            String group,
            List<Line> offers,
            List<Line> teams,
            List<Line> needs,
            List<Choice> kinds,
            String home,
            String done) {}

    /**
     * {@code needs/our_need.jte}
     *
     * @param can what can be done with it: publish, edit, met, keep-open, withdraw
     */
    public record OurNeedPage(
            String group,
            String home,
            String title,
            String summary,
            String state,
            String tone,
            String reason,
            String lapses,
            List<Fact> facts,
            List<String> can,
            List<Line> offers,
            String action,
            String publicHref,
            String done,
            Form form) {}

    PageResponse home(PageRequest request) {
        return door.open(request, group -> {
            var services = door.services();
            var words = door.words(request);
            var home = OurDoor.home(request);
            var offers = services.desk().list(null, null, MOST, null).items().stream()
                    .filter(offer -> ANSWERABLE.contains(offer.standing()))
                    .map(offer -> line(request, home, offer))
                    .toList();
            var teams = services.days().list(null, MOST, null).items().stream()
                    .filter(day -> day.standing().open())
                    .map(day -> line(request, home, day))
                    .toList();
            var needs = services.needs().own(NeedsAsked.of(group.id())).items().stream()
                    .map(need -> line(request, home, need))
                    .toList();
            return PageResponse.page(
                    "needs/ours.jte",
                    Map.of(
                            "page",
                            new OursPage(group.name(), offers, teams, needs, words.kinds(), home, done(request))));
        });
    }

    private static String done(PageRequest request) {
        return request.query("done")
                .filter(word -> word.matches("[a-z-]{1,30}"))
                .map(word -> "need.done." + word)
                .filter(request.texts()::has)
                .map(key -> request.texts().get(key))
                .orElse("");
    }

    private Line line(PageRequest request, String home, NeedOffer offer) {
        var who = offer.business() == null ? offer.name() : offer.business();
        boolean late = offer.standing() == OfferState.SENT && offer.replyBy().isBefore(today());
        return new Line(
                who + ": " + offer.title(),
                request.texts().get("need.reply-by", request.texts().day(offer.replyBy())),
                request.texts().get("need.offer.state." + offer.state()),
                late ? "late" : offer.standing() == OfferState.SENT ? "wait" : "good",
                home + "/offers/" + offer.id());
    }

    private static Line line(PageRequest request, String home, TeamDay day) {
        return new Line(
                Objects.requireNonNullElse(day.employer(), "") + ": " + day.title(),
                request.texts().count("need.team.wish", day.people()),
                request.texts().get("team.state." + day.state()),
                day.standing() == TeamState.ASKED ? "wait" : "good",
                home + "/teams/" + day.id());
    }

    private static Line line(PageRequest request, String home, Need need) {
        return new Line(
                need.title(),
                request.texts().get("need.kind." + need.kind()),
                request.texts().get("need.status." + need.status()),
                tone(need),
                home + "/needs/" + need.id());
    }

    private static String tone(Need need) {
        return switch (NeedStatus.of(need.status()).orElseThrow()) {
            case OPEN, MET -> "good";
            case DRAFT, SUBMITTED -> "wait";
            case WITHDRAWN, LAPSED -> "";
        };
    }

    PageResponse one(PageRequest request) {
        return door.open(
                request,
                group ->
                        page(request, 200, group.name(), door.services().needs().readOwn(id(request)), Form.empty()));
    }

    PageResponse act(PageRequest request) {
        return door.open(request, group -> {
            var needs = door.services().needs();
            var form = request.posted();
            var id = id(request);
            try {
                switch (form.value("do")) {
                    case "publish" -> needs.publish(id, null);
                    case "met" -> needs.met(id, null);
                    case "keep-open" -> needs.keepOpen(id, null);
                    case "withdraw" ->
                        needs.withdraw(id, null, form.typed("reason").orElse(null));
                    default -> throw DomainException.notFound();
                }
                return PageResponse.to(OurDoor.home(request) + "/needs/" + id + "?done=saved");
            } catch (DomainException refused) {
                rejections.put(form, refused, request.texts(), "reason");
                return page(request, 422, group.name(), needs.readOwn(id), form);
            }
        });
    }

    private PageResponse page(PageRequest request, int status, String group, Need need, Form form) {
        var home = OurDoor.home(request);
        var texts = request.texts();
        boolean open = need.is(NeedStatus.OPEN);
        var offers = door.services().desk().list(need.id(), null, MOST, null).items().stream()
                .map(offer -> line(request, home, offer))
                .toList();
        var lapses = need.lapsesOn();
        return new PageResponse.Html(
                status,
                "needs/our_need.jte",
                Map.of(
                        "page",
                        new OurNeedPage(
                                group,
                                home,
                                need.title(),
                                need.summary(),
                                texts.get("need.status." + need.status()),
                                tone(need),
                                Objects.requireNonNullElse(need.statusReason(), ""),
                                open && lapses != null ? texts.get("need.lapses", texts.date(lapses)) : "",
                                door.words(request).facts(need),
                                can(need),
                                offers,
                                home + "/needs/" + need.id(),
                                open ? FindPages.PATH + "/" + need.id() : "",
                                done(request),
                                form)));
    }

    private static List<String> can(Need need) {
        var can = new ArrayList<String>();
        switch (NeedStatus.of(need.status()).orElseThrow()) {
            case DRAFT -> can.addAll(List.of("publish", "edit", "withdraw"));
            case SUBMITTED -> can.addAll(List.of("edit", "withdraw"));
            case OPEN -> can.addAll(List.of("edit", "met", "keep-open", "withdraw"));
            case MET, WITHDRAWN, LAPSED -> can.add("publish");
        }
        return can;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                door.services().core().clock().instant(),
                door.services().core().workingDays().zone());
    }

    private static UUID id(PageRequest request) {
        return NeedWords.id(request.path("id"));
    }
}
