package org.yourplace.volunteeringbank.page;

import org.yourplace.kit.page.Form;

/**
 * What a parent or guardian is asked: {@code guardian.jte}. The form's field is {@code answer}: {@code agreed} or {@code refused}.
 *
 * @param state ask, agreed, refused, or over when it was left too long
 * @param young first name of who wants to help
 * @param guardian name of who is asked
 * @param title what they want to help with
 * @param href its page
 * @param group who asked for help
 */
public record GuardianPage(
        String state,
        String young,
        String guardian,
        String title,
        String href,
        String group,
        Form form,
        String action) {}
