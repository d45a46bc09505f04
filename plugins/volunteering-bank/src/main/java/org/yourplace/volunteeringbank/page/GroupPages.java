package org.yourplace.volunteeringbank.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.ErrorKind;
import org.yourplace.volunteeringbank.application.AgeBand;
import org.yourplace.volunteeringbank.application.AnswerPerson;
import org.yourplace.volunteeringbank.application.Applicant;
import org.yourplace.volunteeringbank.application.GroupService;
import org.yourplace.volunteeringbank.application.OurGroup;
import org.yourplace.volunteeringbank.application.PeopleService;
import org.yourplace.volunteeringbank.application.State;
import org.yourplace.volunteeringbank.check.Needed;
import org.yourplace.volunteeringbank.hours.HoursService;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.OpportunitySearch;
import org.yourplace.volunteeringbank.listing.SearchOpportunities;
import org.yourplace.volunteeringbank.mail.GroupLetters;
import org.yourplace.volunteeringbank.shift.RollService;

/** {@code /our-group/{secret}}: a group answers from its mail. Looking changes nothing; the buttons post. */
final class GroupPages {
    private static final String TEMPLATE = "volunteer/our-group.jte";

    private final FeatureContext core;
    private final GroupService groups;
    private final PeopleService people;
    private final OpportunitySearch search;
    private final Rejections rejections;
    private final HoursOnPage hours;
    private final RollsOfGroup rolls;
    private final OfferersOfGroup offerers;

    GroupPages(
            FeatureContext core,
            GroupService groups,
            PeopleService people,
            OpportunitySearch search,
            HoursService hours,
            RollService roll) {
        this.core = core;
        this.groups = groups;
        this.people = people;
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
                groups.away(group, form.typed("back").isPresent() ? null : day(form));
                return PageResponse.to(address(request));
            } catch (DomainException | DateTimeException | NumberFormatException wrong) {
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

    private static LocalDate day(Form form) {
        return LocalDate.of(
                Integer.parseInt(form.value("year")),
                Integer.parseInt(form.value("month")),
                Integer.parseInt(form.value("day")));
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
                group.waiting().stream()
                        .map(person -> waiting(
                                person,
                                checks(group.checks().get(person.id()), words, request.texts()),
                                typed,
                                words,
                                request.texts()))
                        .toList(),
                group.listings().stream()
                        .map(listing -> listing(listing, request.texts()))
                        .toList(),
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

    private static String checks(@Nullable Needed needed, Wording words, PageTexts texts) {
        if (needed == null || (needed.held().isEmpty() && needed.missing().isEmpty())) {
            return "";
        }
        return needed.missing().isEmpty()
                ? texts.get("group.checks.held", words.labels("checks", needed.held()))
                : texts.get("group.checks.missing", words.labels("checks", needed.missing()));
    }

    private static OurGroupPage.Waiting waiting(
            Applicant person, String checks, Typed typed, Wording words, PageTexts texts) {
        boolean young = person.ageBand().equals(AgeBand.UNDER_16.code()) && person.guardianContact() != null;
        var contact = person.waitsForGuardian() ? "" : contact(person, young);
        return new OurGroupPage.Waiting(
                person.id().toString(),
                name(person, words, texts),
                person.title(),
                person.workingDays(),
                person.late(),
                person.standing() == State.CONTACTED,
                contact,
                contact.contains("@") ? "mailto:" + contact : "tel:" + contact.replaceAll("[^0-9+]", ""),
                person.bestTime() == null || person.bestTime().equals("any")
                        ? ""
                        : words.label("contact-times", person.bestTime()),
                person.answers().stream()
                        .map(one -> texts.get("answer.line", one.question(), answer(one.answer(), texts)))
                        .toList(),
                checks,
                person.waitsForGuardian(),
                person.assisted(),
                Objects.requireNonNullElse(person.message(), ""),
                typed.person().filter(person.id()::equals).isPresent() ? typed.answer() : Form.empty());
    }

    static String answer(String answer, PageTexts texts) {
        return answer.equals("yes") || answer.equals("no") ? texts.get("answer." + answer) : answer;
    }

    private static String name(Applicant person, Wording words, PageTexts texts) {
        if (person.waitsForGuardian()) {
            return texts.get("group.young", person.firstName(), words.label("age-bands", person.ageBand()));
        }
        var guardian = person.guardianName();
        if (guardian == null) {
            return person.firstName();
        }
        boolean under = person.ageBand().equals(AgeBand.UNDER_16.code());
        return texts.get(under ? "group.under-16" : "group.16-17", person.firstName(), guardian);
    }

    /** A number is rung sooner than a mail is written; somebody under 16 is reached through their guardian. */
    private static String contact(Applicant person, boolean young) {
        if (young) {
            return Objects.requireNonNullElse(person.guardianContact(), "");
        }
        return person.phone() != null ? person.phone() : Objects.requireNonNullElse(person.email(), "");
    }

    private static OurGroupPage.Listing listing(OpportunityDetails listing, PageTexts texts) {
        boolean live = listing.status().equals("live");
        var state =
                switch (listing.status()) {
                    case "live" -> "live";
                    case "submitted" -> "waiting";
                    case "draft", "paused", "filled" -> listing.status();
                    default -> "ended";
                };
        var left = listing.placesLeft();
        return new OurGroupPage.Listing(
                listing.title(),
                Wording.href(listing),
                texts.get("group.listing.state." + state),
                live,
                left == null ? "" : texts.get("places-left", left, listing.places()));
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
