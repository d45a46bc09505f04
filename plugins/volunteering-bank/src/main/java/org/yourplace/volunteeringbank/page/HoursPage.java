package org.yourplace.volunteeringbank.page;

import java.util.List;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.Step;

/**
 * One day's hours of a volunteer: {@code hours.jte}. The forms send {@code say}: {@code change} with {@code time}, {@code dispute} with
 * {@code reason}, or {@code withdraw}.
 *
 * @param steps what happened, oldest first
 * @param mayChange whether they still wait for the organisation, or it disputes them
 * @param mayDispute whether the organisation has confirmed them
 * @param mayWithdraw whether the volunteer logged them
 */
public record HoursPage(
        String title,
        String group,
        String day,
        String length,
        String state,
        List<Step> steps,
        boolean mayChange,
        boolean mayDispute,
        boolean mayWithdraw,
        String action,
        Form form) {}
