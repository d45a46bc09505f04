package org.yourplace.csrbrokerage.need.team;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.need.Reach;
import org.yourplace.csrbrokerage.need.WriteNeed;
import org.yourplace.spi.error.Violations;

/**
 * What an employer asks of a group that offers a team day.
 *
 * @param people how many it would like to send: a wish, and no more
 * @param wishDay a day that would suit; absent: the group's own
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AskTeam(
        UUID needId,
        @Nullable Integer people,
        @Nullable LocalDate wishDay,
        @Nullable String note,
        String contactName,
        String contact) {
    public AskTeam {
        Violations.of()
                .check(needId != null, "needId", "required")
                .check(people != null, "people", "required")
                .range("people", people, 1, 500)
                .check(WriteNeed.isSensible(wishDay), "wishDay", "not-a-date")
                .optionalText("note", note, 1_000)
                .text("contactName", contactName, 1, 120)
                .text("contact", contact, 1, 254)
                .check(contact == null || contact.isBlank() || Reach.reaches(contact), "contact", "not-a-contact")
                .done();
        note = note == null || note.isBlank() ? null : note.strip();
        contactName = contactName.strip();
        contact = contact.strip();
    }
}
