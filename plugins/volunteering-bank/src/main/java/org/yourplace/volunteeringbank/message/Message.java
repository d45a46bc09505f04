package org.yourplace.volunteeringbank.message;

import java.time.Instant;
import java.util.UUID;
import org.yourplace.spi.people.ContactDetails;

/**
 * One message, as the side that reads it may see it.
 *
 * @param number from 1, in the order in which they were written
 * @param from person or group
 * @param text as it was written; to the other side with {@link ContactDetails#GAP} where it says how to reach the writer
 * @param heldBack whether something in it is kept from the other side until both share how to be reached
 * @param fresh whether whoever reads has not marked it as read
 */
public record Message(UUID id, int number, String from, String text, boolean heldBack, boolean fresh, Instant sentAt) {}
