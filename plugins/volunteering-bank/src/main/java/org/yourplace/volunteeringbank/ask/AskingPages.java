package org.yourplace.volunteeringbank.ask;

import java.util.List;
import org.yourplace.kit.page.Page;
import org.yourplace.spi.FeatureContext;
import org.yourplace.volunteeringbank.application.GroupService;
import org.yourplace.volunteeringbank.listing.OpportunityService;
import org.yourplace.volunteeringbank.mail.GroupLetters;

/** A group's pages about its listings, by address. */
public final class AskingPages {
    private final AskPages six;
    private final CheckStepPages check;
    private final OurListingPages listing;

    public AskingPages(FeatureContext core, GroupService groups, OpportunityService listings) {
        var door = new GroupDoor(core, groups, listings);
        six = new AskPages(door);
        check = new CheckStepPages(door);
        listing = new OurListingPages(door);
    }

    public List<Page> pages() {
        var group = GroupLetters.PAGE + "{secret}";
        var help = group + GroupDoor.HELP;
        var written = help + "/{listing}";
        var one = group + GroupDoor.LISTINGS + "{listing}";
        return List.of(
                Page.get(help, six::begin).forLinkHolder(),
                Page.post(help, six::write).forLinkHolder(),
                Page.get(written, six::change).forLinkHolder(),
                Page.post(written, six::save).forLinkHolder(),
                Page.get(written + GroupDoor.CHECK, check::show).forLinkHolder(),
                Page.post(written + GroupDoor.CHECK, check::say).forLinkHolder(),
                Page.get(one, listing::show).forLinkHolder(),
                Page.post(one, listing::act).forLinkHolder());
    }
}
