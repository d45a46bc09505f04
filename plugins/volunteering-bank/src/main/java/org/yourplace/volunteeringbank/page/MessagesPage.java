package org.yourplace.volunteeringbank.page;

import java.util.List;
import org.yourplace.kit.page.Form;

/**
 * A conversation about one "I'm interested", for the person and for the group alike: {@code messages.jte}. Each form sends {@code act}:
 * {@code write} with {@code text}, {@code share}, {@code read}, {@code report} with {@code reason}.
 *
 * @param with whom: the group's name, or the person's first name
 * @param title what it is about
 * @param lines what was written, the earliest first
 * @param notes what to know before writing, such as that the other side gets no letter
 * @param mayWrite whether it goes on
 * @param sharing how it stands with sharing how to be reached: not-yet, offered (by the other side), waiting (for the other side), both, or no
 * @param reach how to reach the other side, once both share; else empty
 * @param unread how many messages are not marked as read
 * @param action where every form is sent
 * @param backHref where one came from, with its words
 * @param done what was just done; empty at first
 * @param form what was typed
 */
public record MessagesPage(
        boolean person,
        String with,
        String title,
        String reference,
        List<Line> lines,
        List<String> notes,
        boolean mayWrite,
        String sharing,
        List<String> reach,
        int unread,
        String action,
        String backHref,
        String backText,
        String done,
        Form form) {

    /**
     * One message.
     *
     * @param who You, or the other side
     * @param text as this side may read it
     * @param note that something in it is held back; empty when nothing is
     * @param fresh whether it is not marked as read
     */
    public record Line(String who, String when, String text, String note, boolean own, boolean fresh) {}

    public MessagesPage {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
        reach = List.copyOf(reach);
    }
}
