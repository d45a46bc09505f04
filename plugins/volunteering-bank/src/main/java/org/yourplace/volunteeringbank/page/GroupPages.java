package org.yourplace.volunteeringbank.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.ErrorKind;
import org.yourplace.volunteeringbank.application.AnswerPerson;
import org.yourplace.volunteeringbank.application.GroupService;
import org.yourplace.volunteeringbank.application.OurGroup;
import org.yourplace.volunteeringbank.application.PeopleService;
import org.yourplace.volunteeringbank.application.State;
import org.yourplace.volunteeringbank.ask.GroupDoor;
import org.yourplace.volunteeringbank.hours.HoursService;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.OpportunitySearch;
import org.yourplace.volunteeringbank.listing.OpportunityService;
import org.yourplace.volunteeringbank.listing.SearchOpportunities;
import org.yourplace.volunteeringbank.mail.GroupLetters;
import org.yourplace.volunteeringbank.shift.RollService;

/** {@code /our-group/{secret}}: a group answers from its mail. Looking changes nothing; the buttons post. */
final class GroupPages {
    private static final String TEMPLATE = "volunteer/our-group.jte";

    private final FeatureContext core;
    private final GroupService groups;
    private final PeopleService people;
    private final OpportunityService listings;
    private final OpportunitySearch search;
    private final Rejections rejections;
    private final HoursOnPage hours;
    private final RollsOfGroup rolls;
    private final OfferersOfGroup offerers;

    GroupPages(
            FeatureContext core,
            GroupService groups,
            PeopleService people,
            OpportunityService listings,
            OpportunitySearch search,
            HoursService hours,
            RollService roll) {
        this.core = core;
        this.groups = groups;
        this.people = people;
        this.listings = listings;
        this.search = search;
        this.hours = new HoursOnPage(hours, core.texts());
        this.rolls = new RollsOfGroup(core, roll);
        this.offerers = new OfferersOfGroup(core);
        this.rejections = new Rejections(core.texts(), Map.of("reason.required", "group.reason.missing"), Map.of());
    }

    PageResponse show(PageRequest request) {
        return groups.byLink(
                request.path("secret"),
                () -> page(
                        200,
                        request,
                        new Typed(Optional.empty(), Form.empty(), Form.empty(), HoursOnPage.Typed.nothing())));
    }

    /** What was typed: into one person's form, or into the form for being away. */
    private record Typed(Optional<UUID> person, Form answer, Form away, HoursOnPage.Typed hours) {}

    PageResponse answer(PageRequest request) {
        var form = request.posted();
        return groups.byLink(request.path("secret"), () -> {
            var person = id(form.value("person"));
            try {
                var answered = people.answer(
                        person,
                        new AnswerPerson(
                                form.value("answer"), form.typed("reason").orElse(null)));
                return PageResponse.to(Addresses.withQuery(
                        address(request), Map.of("done", answered.state(), "person", person.toString())));
            } catch (DomainException refused) {
                if (refused.code().kind() == ErrorKind.CONFLICT) {
                    return PageResponse.to(address(request));
                }
                rejections.put(form, refused, request.texts());
                return page(
                        422, request, new Typed(Optional.of(person), form, Form.empty(), HoursOnPage.Typed.nothing()));
            }
        });
    }

    PageResponse away(PageRequest request) {
        var form = request.posted();
        return groups.byLink(request.path("secret"), () -> {
            var group = groups.read().organisation().id();
            try {
                groups.away(group, form.typed("back").isPresent() ? null : TypedDay.required(form));
                return PageResponse.to(address(request));
            } catch (DomainException wrong) {
                form.reject("day", request.texts().get("group.away.wrong"));
                return page(422, request, new Typed(Optional.empty(), Form.empty(), form, HoursOnPage.Typed.nothing()));
            }
        });
    }

    PageResponse hours(PageRequest request) {
        var form = request.posted();
        return groups.byLink(request.path("secret"), () -> {
            var id = id(form.value("hours"));
            return hours.said(form, id, request.texts())
                    .<PageResponse>map(done -> PageResponse.to(address(request) + "#hours"))
                    .orElseGet(() -> page(
                            422,
                            request,
                            new Typed(
                                    Optional.empty(),
                                    Form.empty(),
                                    Form.empty(),
                                    new HoursOnPage.Typed(Optional.of(id), form))));
        });
    }

    /** Asks somebody who offered whether they would do one of the group's listings. */
    PageResponse ask(PageRequest request) {
        var form = request.posted();
        return groups.byLink(request.path("secret"), () -> {
            offerers.ask(id(form.value("offer")), id(form.value("listing")));
            return PageResponse.to(address(request) + "?asked=yes#offerers");
        });
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            throw DomainException.notFound();
        }
    }

    private static String address(PageRequest request) {
        return GroupLetters.PAGE + Addresses.segment(request.path("secret"));
    }

    private PageResponse page(int status, PageRequest request, Typed typed) {
        var group = groups.read();
        var words = new Wording(
                request.texts(), core.codes(), core.clock(), core.workingDays().zone());
        var today = words.day(core.clock().instant());
        var page = new OurGroupPage(
                group.organisation().name(),
                Optional.empty(),
                new WaitingRows(words, request.texts(), address(request)).of(group, typed.person(), typed.answer()),
                new GroupListings(core, request.texts(), request.brand().team(), listings.mayWrite(), address(request))
                        .of(group),
                listings.mayWrite() ? address(request) + GroupDoor.HELP : "",
                words.choices("not-this-time-reasons"),
                address(request),
                done(request),
                Optional.ofNullable(group.organisation().awayUntil()).filter(until -> until.isAfter(today)),
                typed.away(),
                address(request) + "/away",
                group.waiting().isEmpty() ? example(group, words) : Optional.empty(),
                hoursPart(request, group, typed, words),
                typed.hours().form().valid() ? typed.away() : typed.hours().form(),
                rolls.of(group.organisation().id(), request.texts(), address(request)),
                offerers.of(group, request.texts(), words),
                ConversationRow.of(group.conversations(), address(request)),
                address(request) + "/ask");
        return new PageResponse.Html(status, TEMPLATE, Map.of("page", page));
    }

    private Optional<HoursToConfirm> hoursPart(PageRequest request, OurGroup group, Typed typed, Wording words) {
        return hours.may()
                ? Optional.of(hours.part(
                        group.organisation().id(), typed.hours(), words, request.texts(), address(request) + "/hours"))
                : Optional.empty();
    }

    private String done(PageRequest request) {
        if (request.query("asked").isPresent()) {
            return request.texts().get("group.offerer.asked.done");
        }
        var state = request.query("done").flatMap(State::of).filter(to -> to != State.SENT && to != State.WITHDREW);
        if (state.isEmpty() || request.query("person").isEmpty()) {
            return "";
        }
        try {
            var person = people.read(id(request.query("person").get()));
            return request.texts().get("group.done." + state.get().code(), person.firstName());
        } catch (DomainException gone) {
            return "";
        }
    }

    private Optional<Card> example(OurGroup group, Wording words) {
        if (group.listings().stream().anyMatch(listing -> listing.status().equals("live"))) {
            return Optional.empty();
        }
        List<OpportunityDetails> some =
                search.search(SearchOpportunities.any(10)).items();
        return some.stream()
                .filter(listing -> listing.elsewhere() == null)
                .findFirst()
                .map(words::card);
    }
}
