package org.yourplace.spi.people;

/**
 * Finds how somebody could be reached (e-mail addresses, telephone numbers) in what they wrote, also where it is written so that a machine
 * should not notice. For features in which people write to each other before they have agreed to share it.
 *
 * @since 1.4
 */
public interface ContactDetails {
    /** Stands where something was held back. */
    String GAP = "\u2022\u2022\u2022";

    /** The text with {@link #GAP} in the place of each; the same text when there is none. Twice changes nothing more. */
    String heldBack(String text);
}
