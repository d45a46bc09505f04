package org.yourplace.volunteeringbank.page;

import java.util.UUID;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.Services;
import org.yourplace.volunteeringbank.application.GroupService;
import org.yourplace.volunteeringbank.mail.GroupLetters;
import org.yourplace.volunteeringbank.message.MessageLetters;
import org.yourplace.volunteeringbank.message.Messages;
import org.yourplace.volunteeringbank.message.MyMessages;
import org.yourplace.volunteeringbank.message.MyMessages.Which;

/** The doors to a conversation: a person's secret or account, and a group's own page. Looking changes nothing; the buttons post. */
final class MessagesPages {
    private final MyMessages mine;
    private final Messages ours;
    private final GroupService groups;
    private final ConversationDesk desk;

    MessagesPages(Services bank) {
        mine = bank.myMessages();
        ours = bank.messages();
        groups = bank.groups();
        desk = new ConversationDesk(bank.core());
    }

    PageResponse held(PageRequest request) {
        return desk.show(request, person(Which.held(request.path("secret")), heldDoor(request)));
    }

    PageResponse actOnHeld(PageRequest request) {
        return desk.act(request, person(Which.held(request.path("secret")), heldDoor(request)));
    }

    PageResponse mine(PageRequest request) {
        return desk.show(request, person(Which.mine(id(request, "id")), myDoor(request)));
    }

    PageResponse actOnMine(PageRequest request) {
        return desk.act(request, person(Which.mine(id(request, "id")), myDoor(request)));
    }

    PageResponse ours(PageRequest request) {
        return groups.byLink(request.path("secret"), () -> desk.show(request, group(request)));
    }

    PageResponse actOnOurs(PageRequest request) {
        return groups.byLink(request.path("secret"), () -> desk.act(request, group(request)));
    }

    /** Where a page is and where its visitor came from. */
    private record Door(String address, String backHref, String backText) {}

    private static Door heldDoor(PageRequest request) {
        return new Door(MessageLetters.PAGE + Addresses.segment(request.path("secret")), "", "");
    }

    private static Door myDoor(PageRequest request) {
        return new Door(
                of(id(request, "id").toString()), MyPages.PATH, request.texts().get("my-interests.heading"));
    }

    /** Where a signed-in person's conversation is. */
    static String of(String application) {
        return MyPages.PATH + "/" + application + "/messages";
    }

    private ConversationDesk.Seat person(Which which, Door door) {
        return new ConversationDesk.Seat(
                () -> mine.read(which),
                said -> mine.write(which, said),
                () -> mine.share(which),
                () -> mine.markRead(which),
                said -> mine.report(which, said),
                door.address(),
                door.backHref(),
                door.backText());
    }

    private ConversationDesk.Seat group(PageRequest request) {
        var application = id(request, "id");
        var page = GroupLetters.PAGE + Addresses.segment(request.path("secret"));
        return new ConversationDesk.Seat(
                () -> ours.read(application),
                said -> ours.write(application, said),
                () -> ours.share(application),
                () -> ours.markRead(application),
                said -> ours.report(application, said),
                page + MessageLetters.OF_GROUP + application,
                page,
                request.texts().get("message.back-to-group"));
    }

    private static UUID id(PageRequest request, String name) {
        try {
            return UUID.fromString(request.path(name));
        } catch (IllegalArgumentException none) {
            throw DomainException.notFound();
        }
    }
}
