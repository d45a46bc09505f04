package org.yourplace.volunteeringbank.page;

import org.yourplace.kit.page.Form;

/**
 * "Tell me when help like this is short": {@code tell_me.jte}. The form's field is {@code email}.
 *
 * @param title of the listing beside which it is asked
 * @param href its page
 * @param words what is said yes to
 * @param sent whether it was sent just now
 * @param action where the form is sent
 */
public record TellMePage(String title, String href, String words, boolean sent, String action, Form form) {}
