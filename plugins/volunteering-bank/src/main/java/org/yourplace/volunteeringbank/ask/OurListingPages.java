package org.yourplace.volunteeringbank.ask;

import java.util.Map;
import java.util.Set;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.ErrorKind;
import org.yourplace.spi.people.Organisation;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.PauseListing;
import org.yourplace.volunteeringbank.listing.Status;
import org.yourplace.volunteeringbank.page.ListingFacts;
import org.yourplace.volunteeringbank.page.Rejections;
import org.yourplace.volunteeringbank.page.TypedDay;
import org.yourplace.volunteeringbank.page.Wording;
import org.yourplace.volunteeringbank.sheet.CheckSheet;

/** {@code /our-group/{secret}/listings/{listing}}: where one of the group's listings stands, and what the group can do with it. */
final class OurListingPages {
    private static final String TEMPLATE = "volunteer/our_listing.jte";
    private static final Set<String> DONE =
            Set.of("saved", "submitted", "live", "paused", "filled", "resumed", "ended");
    private static final Set<Status> SEEN = Set.of(Status.LIVE, Status.PAUSED, Status.FILLED);

    private final GroupDoor door;
    private final Rejections rejections;

    OurListingPages(GroupDoor door) {
        this.door = door;
        this.rejections = new Rejections(
                door.core().texts(),
                Map.of(
                        "day.in-the-past", "group.away.wrong",
                        "day.not-a-date", "group.away.wrong",
                        "day.required", "group.away.wrong"),
                Map.of("until", "day"));
    }

    PageResponse show(PageRequest request) {
        return door.open(request, group -> page(200, request, group, Form.empty()));
    }

    PageResponse act(PageRequest request) {
        return door.open(request, group -> {
            var form = request.posted();
            try {
                return PageResponse.to(done(request, form));
            } catch (DomainException refused) {
                if (refused.code().kind() == ErrorKind.CONFLICT) {
                    return PageResponse.to(GroupDoor.listing(request, GroupDoor.id(request)));
                }
                rejections.put(form, refused, request.texts());
                return page(422, request, group, form);
            }
        });
    }

    /** Does what the form says, and says where to go then. */
    private String done(PageRequest request, Form form) {
        var listings = door.listings();
        var id = GroupDoor.id(request);
        long read = listings.readOwn(id).version();
        var here = GroupDoor.listing(request, id) + "?done=";
        return switch (form.value("do")) {
            case "pause" -> {
                var reason = form.typed("reason").orElse(null);
                listings.pause(id, read, new PauseListing(TypedDay.required(form), reason));
                yield here + "paused";
            }
            case "fill" -> here + listings.fill(id, read).status();
            case "resume" -> {
                listings.publish(id, read);
                yield here + "resumed";
            }
            case "end" -> here + listings.end(id, read).status();
            case "copy" -> GroupDoor.help(request, listings.copy(id).id());
            default -> throw DomainException.notFound();
        };
    }

    private PageResponse page(int status, PageRequest request, Organisation group, Form form) {
        var texts = request.texts();
        var listing = door.listings().readOwn(GroupDoor.id(request));
        var facts = new ListingFacts(door.words(request), texts);
        boolean over = listing.status().equals(Status.ENDED.code());
        boolean asked =
                door.listings().sheet(listing.id()).map(CheckSheet::open).orElse(false);
        var help = GroupDoor.help(request, listing.id());
        var page = new OurListingPage(
                group.name(),
                GroupDoor.home(request),
                listing.title(),
                request.query("done")
                        .filter(DONE::contains)
                        .map(done -> texts.get("ask.done." + done))
                        .orElse(""),
                new ListingStanding(door.core(), texts, request.brand().team()).word(listing, asked),
                facts.sentence(listing),
                facts.doing(listing),
                facts.facts(listing),
                publicHref(listing),
                over ? "" : help,
                over ? "" : help + GroupDoor.CHECK,
                GroupDoor.listing(request, listing.id()),
                form,
                ListingStanding.can(listing));
        return new PageResponse.Html(status, TEMPLATE, Map.of("page", page));
    }

    private static String publicHref(OpportunityDetails listing) {
        return Status.of(listing.status()).filter(SEEN::contains).isPresent() ? Wording.href(listing) : "";
    }
}
