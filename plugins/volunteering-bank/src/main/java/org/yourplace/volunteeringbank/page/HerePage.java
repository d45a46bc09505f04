package org.yourplace.volunteeringbank.page;

import org.yourplace.kit.page.Form;

/**
 * Checking in by the poster: {@code here.jte}.
 *
 * @param asks whether the reference has to be typed; not for somebody who is signed in
 * @param done in words; empty while it is asked
 */
public record HerePage(String title, String group, String when, boolean asks, Form form, String action, String done) {}
