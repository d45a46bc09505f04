package org.yourplace.volunteeringbank.ask;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.people.Organisation;
import org.yourplace.volunteeringbank.listing.OpportunityService;
import org.yourplace.volunteeringbank.sheet.CheckSheet;
import org.yourplace.volunteeringbank.sheet.Sheet;
import org.yourplace.volunteeringbank.template.RoleTemplate;

/** What a new listing can start from: a role that many ask for, or one of the group's own. */
record Starts(GroupDoor door) {
    private static final String COPY = "copy-";
    private static final int MOST_COPIES = 20;

    List<Choice> choices(Organisation group, PageTexts texts) {
        return Stream.concat(
                        RoleTemplate.all().stream()
                                .map(role -> new Choice(role.id(), texts.get("template." + role.id()))),
                        door.groups().read(group.id()).listings().stream()
                                .limit(MOST_COPIES)
                                .map(listing ->
                                        new Choice(COPY + listing.id(), texts.get("ask.start.copy", listing.title()))))
                .toList();
    }

    /** The answers that come with it; none for a word that is no start. */
    Answers answers(String from) {
        if (from.startsWith(COPY)) {
            var listing = door.listings().readOwn(GroupDoor.id(from.substring(COPY.length())));
            return Answers.like(listing, said(door.listings(), listing.id()));
        }
        return RoleTemplate.all().stream()
                .filter(role -> role.id().equals(from))
                .findFirst()
                .map(role -> Answers.of(role).known(door.core().codes()))
                .orElseGet(Answers::none);
    }

    static Sheet said(OpportunityService listings, UUID listing) {
        return listings.sheet(listing).map(CheckSheet::said).orElse(Sheet.UNSAID);
    }
}
