package org.yourplace.volunteeringbank.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.Fact;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.page.Visitor;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.VolunteeringError;
import org.yourplace.volunteeringbank.VolunteeringSettings;
import org.yourplace.volunteeringbank.application.AgeBand;
import org.yourplace.volunteeringbank.application.InterestService;
import org.yourplace.volunteeringbank.application.Receipt;
import org.yourplace.volunteeringbank.application.SendInterest;
import org.yourplace.volunteeringbank.guardian.Care;
import org.yourplace.volunteeringbank.guardian.Guarding;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.OpportunityService;
import org.yourplace.volunteeringbank.listing.Status;
import org.yourplace.volunteeringbank.page.ListingPage.State;
import org.yourplace.volunteeringbank.paper.ShareText;
import org.yourplace.volunteeringbank.question.Questions;
import org.yourplace.volunteeringbank.reply.ReplyHabits;
import org.yourplace.volunteeringbank.shift.ShiftService;

/** {@code /volunteer/{slug}}: one way to help, and "I'm interested". */
final class ListingPages {
    private static final String TEMPLATE = "volunteer/listing.jte";
    private static final Map<String, String> FIELDS =
            Map.of("email", "contact", "phone", "contact", "ageBand", "age", "bestTime", "time", "message", "line");
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("name.required", "interest.name.missing"),
            Map.entry("contact.contact-needed", "interest.contact.missing"),
            Map.entry("contact.not-a-contact", "interest.contact.strange"),
            Map.entry("age.required", "interest.age.missing"),
            Map.entry("age.unknown-code", "interest.age.missing"),
            Map.entry("line.too-long", "interest.line.long"),
            Map.entry("guardianName.guardian-needed", "interest.guardian.name.missing"),
            Map.entry("guardianContact.guardian-needed", "interest.guardian.contact.missing"),
            Map.entry("guardianContact.not-a-contact", "interest.contact.strange"),
            Map.entry("guardianContact.guardian-same", "interest.guardian.contact.same"));

    private final FeatureContext core;
    private final OpportunityService listings;
    private final InterestService interest;
    private final Similar similar;
    private final ShiftService shifts;
    private final Rejections rejections;
    private final ReplyHabits habits;
    private final Care care;

    ListingPages(
            FeatureContext core,
            OpportunityService listings,
            InterestService interest,
            Similar similar,
            ShiftService shifts,
            Care care) {
        this.care = care;
        this.core = core;
        this.listings = listings;
        this.interest = interest;
        this.similar = similar;
        this.shifts = shifts;
        this.habits = new ReplyHabits(core);
        this.rejections = new Rejections(core.texts(), WORDS, FIELDS);
    }

    PageResponse show(PageRequest request) {
        return show(request, prefilled(request), Wording.hrefOf(request.path("slug")));
    }

    /** The same, with what is known of the reader already, and an answer that goes elsewhere. */
    PageResponse show(PageRequest request, Form known, String action) {
        var listing = listings.readBySlug(request.path("slug"));
        return PageResponse.page(TEMPLATE, model(request, listing, known, action));
    }

    /** What we know of somebody who is signed in, so that they need not type it. */
    private static Form prefilled(PageRequest request) {
        return request.visitor()
                .map((Visitor me) -> Form.of(Map.of("name", List.of(me.name()), "contact", List.of(me.email()))))
                .orElseGet(Form::empty);
    }

    PageResponse send(PageRequest request) {
        return send(request, Wording.hrefOf(request.path("slug")), listing -> {});
    }

    /** @param sent what else is to be done when it arrived */
    PageResponse send(PageRequest request, String action, Consumer<OpportunityDetails> sent) {
        var listing = listings.readBySlug(request.path("slug"));
        var form = request.posted();
        try {
            var receipt = interest.send(listing.id(), said(form), request.locale());
            sent.accept(listing);
            return PageResponse.to(HolderPages.THANKS + receipt.cancelUrl().substring(Receipt.TAKE_BACK.length()));
        } catch (DomainException refused) {
            if (refused.code() == VolunteeringError.TOO_YOUNG) {
                form.reject("age", request.texts().get("interest.age.too-young", refused.args()));
            } else if (refused.code() == VolunteeringError.OPPORTUNITY_FULL) {
                return PageResponse.again(
                        TEMPLATE, model(request, listings.readBySlug(request.path("slug")), Form.empty(), action));
            } else {
                rejections.put(form, refused, request.texts());
            }
            return PageResponse.again(TEMPLATE, model(request, listing, form, action));
        }
    }

    private static SendInterest said(Form form) {
        return new SendInterest(
                form.value("name"),
                form.value("contact"),
                null,
                null,
                form.typed("age").orElse(null),
                form.value("time"),
                form.value("line"),
                form.value("guardianName"),
                form.value("guardianContact"),
                answers(form));
    }

    private static Map<String, String> answers(Form form) {
        var answers = new java.util.LinkedHashMap<String, String>();
        for (int number = 1; number <= Questions.MOST; number++) {
            int key = number;
            form.typed(AskedWords.field(number)).ifPresent(typed -> answers.put(String.valueOf(key), typed));
        }
        return answers;
    }

    private Map<String, Object> model(PageRequest request, OpportunityDetails listing, Form form, String action) {
        var words = new Wording(
                request.texts(), core.codes(), core.clock(), core.workingDays().zone());
        var host = listing.organisation();
        var state = state(listing, words);
        boolean answerable = state == State.OPEN || state == State.AWAY;
        var turns = !answerable && state != State.FULL || listing.shifts() == null
                ? List.<ShiftRow>of()
                : turns(listing, request.texts());
        boolean asks = answerable && (turns.isEmpty() || !Wording.isOneOff(listing));
        return Map.of(
                "page",
                new ListingPage(
                        listing.title(),
                        sentence(listing),
                        state,
                        Optional.ofNullable(state == State.PAUSED ? listing.resumesOn() : host.awayUntil()),
                        state == State.PAUSED ? Objects.requireNonNullElse(listing.statusReason(), "") : "",
                        facts(request, listing, words),
                        doing(listing),
                        listing.skills().stream()
                                .map(code -> words.label("skills", code))
                                .toList(),
                        Optional.ofNullable(listing.placesLeft()),
                        new ListingPage.Group(
                                host.name(),
                                Objects.requireNonNullElse(host.summary(), ""),
                                Objects.requireNonNullElse(host.postedBy(), ""),
                                Objects.requireNonNullElse(listing.checkedBy(), ""),
                                Optional.ofNullable(listing.checkedAt()).map(words::day),
                                Objects.requireNonNullElse(host.phone(), ""),
                                words.replies(habits.of(List.of(host.id())).get(host.id()))),
                        request.origin() + Wording.href(listing),
                        new ShareText(request.texts(), words).of(listing, request.origin() + Wording.href(listing)),
                        asks ? Optional.of(form(listing, form, action, words)) : Optional.empty(),
                        answerable ? List.of() : words.cards(similar.to(listing)),
                        back(request),
                        Described.of(
                                listing,
                                request.origin() + Wording.href(listing),
                                core.workingDays().zone()),
                        turns,
                        CalendarPages.LISTING + listing.slug() + ".ics",
                        care.jobseekers().has(listing.id())));
    }

    private List<ShiftRow> turns(OpportunityDetails listing, PageTexts texts) {
        var wording = new ShiftWording(core, texts);
        return shifts.of(listing.id()).stream().map(wording::row).toList();
    }

    private InterestForm form(OpportunityDetails listing, Form form, String action, Wording words) {
        return new InterestForm(
                form,
                action,
                listing.organisation().name(),
                ages(listing, words),
                words.choices("contact-times").stream()
                        .filter(choice -> !choice.code().equals("any"))
                        .toList(),
                AskedWords.of(care.questions().asked(listing.id()), words),
                asksGuardian(listing, form),
                false);
    }

    /** What the age that was typed asks for; the page without scripts learns it when the form comes back. */
    private boolean asksGuardian(OpportunityDetails listing, Form form) {
        return AgeBand.of(form.value("age"))
                .map(age ->
                        Guarding.of(age, core.settings().value(VolunteeringSettings.GUARDIAN_16_17, listing.tenant())))
                .filter(guarding -> guarding != Guarding.NONE)
                .isPresent();
    }

    private static List<Choice> ages(OpportunityDetails listing, Wording words) {
        return words.choices("age-bands").stream()
                .filter(choice -> AgeBand.of(choice.code())
                        .map(band -> band.mayBe(listing.minimumAge()))
                        .orElse(false))
                .toList();
    }

    private State state(OpportunityDetails listing, Wording words) {
        var away = listing.organisation().awayUntil();
        switch (Status.of(listing.status()).orElse(Status.ENDED)) {
            case LIVE -> {}
            case PAUSED -> {
                return State.PAUSED;
            }
            case FILLED -> {
                return State.FILLED;
            }
            default -> {
                return State.ENDED;
            }
        }
        if (listing.full()) {
            return State.FULL;
        }
        return away != null && away.isAfter(words.day(core.clock().instant())) ? State.AWAY : State.OPEN;
    }

    private static String sentence(OpportunityDetails listing) {
        return listing.summary() != null
                ? listing.summary()
                : listing.description().lines().findFirst().orElse("");
    }

    private static List<String> doing(OpportunityDetails listing) {
        var lines = listing.description().lines().map(String::strip).filter(line -> !line.isEmpty());
        return listing.summary() != null ? lines.toList() : lines.skip(1).toList();
    }

    private static List<Fact> facts(PageRequest request, OpportunityDetails listing, Wording words) {
        var texts = request.texts();
        var facts = new ArrayList<Fact>();
        var when = words.when(listing);
        add(facts, texts.get("listing.when"), when);
        add(facts, texts.get("listing.how-long"), words.howLong(listing));
        add(facts, texts.get("listing.where"), where(request, listing, words));
        add(
                facts,
                texts.get("listing.costs"),
                listing.expenses().isEmpty() ? texts.get("costs.ask") : words.labels("expenses", listing.expenses()));
        var age = listing.minimumAge();
        add(
                facts,
                texts.get("listing.age"),
                age == null ? texts.get("listing.age.any") : texts.get("listing.age.from", age));
        add(
                facts,
                texts.get("listing.checks"),
                listing.checks().isEmpty() ? texts.get("costs.ask") : words.labels("checks", listing.checks()));
        add(
                facts,
                texts.get("listing.access"),
                listing.access().isEmpty()
                        ? texts.get("listing.access.ask")
                        : words.labels("access", listing.access()));
        return facts;
    }

    static String where(PageRequest request, OpportunityDetails listing, Wording words) {
        if (listing.remote()) {
            return request.texts().get("listing.where.home");
        }
        var ward = words.ward(listing);
        var postcode = Objects.requireNonNullElse(listing.postcode(), "");
        return ward.isEmpty() || postcode.isEmpty()
                ? ward + postcode
                : request.texts().get("where.at", ward, postcode);
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(name, value));
        }
    }

    /** The search that the reader came from. */
    static String back(PageRequest request) {
        return request.query("back")
                .filter(address -> Addresses.isLocal(address) && address.startsWith(SearchPages.PATH))
                .orElse(SearchPages.PATH);
    }
}
