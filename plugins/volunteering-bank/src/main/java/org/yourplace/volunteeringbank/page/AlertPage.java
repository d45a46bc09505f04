package org.yourplace.volunteeringbank.page;

import org.yourplace.kit.page.Form;

/**
 * Letters that say when help is short: {@code alert.jte}. The form sends {@code word}: stop or again.
 *
 * @param state ask when the address is still to be proved, on, or stopped
 * @param title what the letter was about
 * @param href its page; empty when the letter only asked
 * @param action where the form is sent
 */
public record AlertPage(String state, String title, String href, String action, Form form) {}
