package org.yourplace.volunteeringbank.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.VolunteeringError;
import org.yourplace.volunteeringbank.alert.AlertWishes;
import org.yourplace.volunteeringbank.application.InterestService;
import org.yourplace.volunteeringbank.application.Receipt;
import org.yourplace.volunteeringbank.guardian.Care;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.OpportunityService;
import org.yourplace.volunteeringbank.listing.Status;
import org.yourplace.volunteeringbank.page.ListingPage.State;
import org.yourplace.volunteeringbank.paper.ShareText;
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
            Map.entry("contact.email-needed", "interest.keep-back.email"),
            Map.entry("age.required", "interest.age.missing"),
            Map.entry("age.unknown-code", "interest.age.missing"),
            Map.entry("line.too-long", "interest.line.long"),
            Map.entry("guardianName.guardian-needed", "interest.guardian.name.missing"),
            Map.entry("guardianContact.guardian-needed", "interest.guardian.contact.missing"),
            Map.entry("guardianContact.not-a-contact", "interest.contact.strange"),
            Map.entry("guardianContact.guardian-same", "interest.guardian.contact.same"),
            Map.entry("guardianContact.guardian-by-mail", "interest.guardian.contact.by-mail"));

    private final FeatureContext core;
    private final OpportunityService listings;
    private final InterestService interest;
    private final Similar similar;
    private final ShiftService shifts;
    private final Rejections rejections;
    private final ReplyHabits habits;
    private final Care care;
    private final InterestOnPage onPage;
    private final AlertWishes wishes;

    ListingPages(
            FeatureContext core,
            OpportunityService listings,
            InterestService interest,
            Similar similar,
            ShiftService shifts,
            Care care) {
        this.care = care;
        this.onPage = new InterestOnPage(core, care);
        this.wishes = new AlertWishes(core);
        this.core = core;
        this.listings = listings;
        this.interest = interest;
        this.similar = similar;
        this.shifts = shifts;
        this.habits = new ReplyHabits(core);
        this.rejections = new Rejections(core.texts(), WORDS, FIELDS);
    }

    PageResponse show(PageRequest request) {
        return show(request, InterestOnPage.prefilled(request), Wording.hrefOf(request.path("slug")));
    }

    /** The same, with what is known of the reader already, and an answer that goes elsewhere. */
    PageResponse show(PageRequest request, Form known, String action) {
        var listing = listings.readBySlug(request.path("slug"));
        return PageResponse.page(TEMPLATE, model(request, listing, known, action));
    }

    PageResponse send(PageRequest request) {
        return send(request, Wording.hrefOf(request.path("slug")), listing -> {});
    }

    /** @param sent what else is to be done when it arrived */
    PageResponse send(PageRequest request, String action, Consumer<OpportunityDetails> sent) {
        var listing = listings.readBySlug(request.path("slug"));
        var form = request.posted();
        try {
            var receipt = interest.send(listing.id(), InterestOnPage.said(form), request.locale());
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

    private Map<String, Object> model(PageRequest request, OpportunityDetails listing, Form form, String action) {
        var words = new Wording(
                request.texts(), core.codes(), core.clock(), core.workingDays().zone());
        var host = listing.organisation();
        var told = new ListingFacts(words, request.texts());
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
                        told.sentence(listing),
                        state,
                        Optional.ofNullable(state == State.PAUSED ? listing.resumesOn() : host.awayUntil()),
                        state == State.PAUSED ? Objects.requireNonNullElse(listing.statusReason(), "") : "",
                        told.facts(listing),
                        told.doing(listing),
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
                        asks ? Optional.of(onPage.form(listing, form, action, words)) : Optional.empty(),
                        answerable ? List.of() : words.cards(similar.to(listing)),
                        back(request),
                        Described.of(
                                listing,
                                request.origin() + Wording.href(listing),
                                core.workingDays().zone()),
                        turns,
                        CalendarPages.LISTING + listing.slug() + ".ics",
                        wishes.heard(listing),
                        answerable ? AboutOne.of(core, listing) : Map.of(),
                        care.jobseekers().has(listing.id())));
    }

    private List<ShiftRow> turns(OpportunityDetails listing, PageTexts texts) {
        var wording = new ShiftWording(core, texts);
        return shifts.of(listing.id()).stream().map(wording::row).toList();
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

    /** The search that the reader came from. */
    static String back(PageRequest request) {
        return request.query("back")
                .filter(address -> Addresses.isLocal(address) && address.startsWith(SearchPages.PATH))
                .orElse(SearchPages.PATH);
    }
}
