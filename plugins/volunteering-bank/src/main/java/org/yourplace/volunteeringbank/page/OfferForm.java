package org.yourplace.volunteeringbank.page;

import org.yourplace.kit.page.Form;

/**
 * The four-field offer that reaches the people who help groups: {@code what}, {@code when}, {@code where}, {@code contact}.
 *
 * @param form what was typed
 * @param action where it is sent
 */
public record OfferForm(Form form, String action) {}
