package org.yourplace.volunteeringbank.page;

import java.util.List;
import org.yourplace.volunteeringbank.application.OurGroup;
import org.yourplace.volunteeringbank.message.MessageLetters;

/** A conversation on a group's page. */
public record ConversationRow(String href, String name, String title, int unread) {
    static List<ConversationRow> of(List<OurGroup.Talk> talks, String page) {
        return talks.stream()
                .map(talk -> new ConversationRow(
                        page + MessageLetters.OF_GROUP + talk.application(), talk.name(), talk.title(), talk.unread()))
                .toList();
    }
}
