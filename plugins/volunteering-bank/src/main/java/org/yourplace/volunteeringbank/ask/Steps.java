package org.yourplace.volunteeringbank.ask;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.people.Organisation;
import org.yourplace.volunteeringbank.VolunteeringError;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.Status;
import org.yourplace.volunteeringbank.page.Rejections;

/** What both steps share: the listing with its answers so far, and keeping what was typed when something is wrong with it. */
final class Steps {
    private static final Map<String, String> WORDS =
            Map.of("title.required", "ask.title.missing", "description.required", "ask.description.missing");
    private static final Map<String, String> FIELDS = Map.of(
            "minutes", "hours",
            "starts", "day",
            "ends", "day",
            "minimumAge", "age",
            "noJobReplaced", "promise");

    private final GroupDoor door;
    private final Rejections rejections;

    Steps(GroupDoor door) {
        this.door = door;
        this.rejections = new Rejections(door.core().texts(), WORDS, FIELDS);
    }

    /** The listing that the address names; refused once it is over. */
    OpportunityDetails listing(PageRequest request) {
        var listing = door.listings().readOwn(GroupDoor.id(request));
        if (listing.status().equals(Status.ENDED.code())) {
            throw new DomainException(VolunteeringError.LISTING_ENDED);
        }
        return listing;
    }

    Answers answers(OpportunityDetails listing) {
        return Answers.of(
                listing,
                Starts.said(door.listings(), listing.id()),
                door.core().workingDays().zone());
    }

    Reading reading(PageRequest request, Answers answers, Form form) {
        return new Reading(
                answers,
                form,
                request.texts(),
                rejections,
                door.core().workingDays().zone());
    }

    /** A new listing, or one that is written already, said by the form; empty when the form has problems now. */
    Optional<OpportunityDetails> keep(
            PageRequest request,
            Organisation group,
            @Nullable OpportunityDetails before,
            Answers answers,
            Form form,
            @Nullable Status wanted,
            boolean whole) {
        return reading(request, answers, form)
                .command(group.id(), wanted, whole)
                .flatMap(command -> said(
                        request,
                        form,
                        () -> before == null
                                ? door.listings().write(command)
                                : door.listings().rewrite(before.id(), read(request, before), command)));
    }

    /** The version that the form was made from. */
    private static long read(PageRequest request, OpportunityDetails before) {
        var read = request.posted().value("version");
        return read.matches("[0-9]{1,9}") ? Long.parseLong(read) : before.version();
    }

    private Optional<OpportunityDetails> said(PageRequest request, Form form, Supplier<OpportunityDetails> writing) {
        try {
            return Optional.of(writing.get());
        } catch (DomainException refused) {
            if (refused.code() == CoreError.STALE) {
                var first = request.posted().value("title").isEmpty() ? "promise" : "title";
                form.reject(first, request.texts().get("ask.stale"));
            } else {
                rejections.put(form, refused, request.texts());
            }
            return Optional.empty();
        }
    }
}
