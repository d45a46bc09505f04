package org.yourplace.csrbrokerage.allowance.page;

import java.util.List;
import java.util.Optional;
import org.yourplace.kit.page.Fact;
import org.yourplace.kit.page.Form;

/**
 * One request of one's own: {@code one.jte}. The forms send {@code say}: {@code withdraw}, {@code take-other}, {@code call-off}, or
 * {@code dispute} with {@code reason}.
 *
 * @param other the time that is suggested instead; empty when none is
 * @param mayCallOff whether a host still waits for somebody whose time off is not to be
 * @param ref to bring along, when the host was told nothing
 */
public record OneTimeOffPage(
        String when,
        String state,
        String tone,
        List<Fact> facts,
        String other,
        String ref,
        boolean mayWithdraw,
        boolean mayCallOff,
        boolean mayDispute,
        Optional<String> host,
        String action,
        String done,
        Form form) {}
