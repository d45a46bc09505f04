package org.yourplace.volunteeringbank.ask;

import java.util.UUID;
import java.util.function.Function;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.people.Organisation;
import org.yourplace.volunteeringbank.application.GroupService;
import org.yourplace.volunteeringbank.listing.OpportunityService;
import org.yourplace.volunteeringbank.mail.GroupLetters;
import org.yourplace.volunteeringbank.page.Wording;

/** The way in by a group's mailed link, and where its pages about listings are. */
public record GroupDoor(FeatureContext core, GroupService groups, OpportunityService listings) {
    public static final String HELP = "/help";
    public static final String LISTINGS = "/listings/";
    static final String CHECK = "/check";

    /** Runs work for the link's group; refused (404) when the link does not let it write listings. */
    <T> T open(PageRequest request, Function<Organisation, T> work) {
        return groups.byLink(request.path("secret"), () -> {
            if (!listings.mayWrite()) {
                throw DomainException.notFound();
            }
            return work.apply(groups.group());
        });
    }

    static String home(PageRequest request) {
        return GroupLetters.PAGE + Addresses.segment(request.path("secret"));
    }

    static String help(PageRequest request) {
        return home(request) + HELP;
    }

    static String help(PageRequest request, UUID listing) {
        return help(request) + "/" + listing;
    }

    static String listing(PageRequest request, UUID listing) {
        return home(request) + LISTINGS + listing;
    }

    static UUID id(PageRequest request) {
        return id(request.path("listing"));
    }

    static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            throw DomainException.notFound();
        }
    }

    Wording words(PageRequest request) {
        return new Wording(
                request.texts(), core.codes(), core.clock(), core.workingDays().zone());
    }
}
