package org.yourplace.volunteeringbank.page;

import org.yourplace.kit.page.Form;

/**
 * One page from a mail on which an organisation says yes to hours: {@code confirm-hours.jte}.
 *
 * @param done what was just done; empty at first
 * @param form what was typed, for the summary of problems
 */
public record ConfirmHoursPage(String group, HoursToConfirm hours, String done, Form form) {}
