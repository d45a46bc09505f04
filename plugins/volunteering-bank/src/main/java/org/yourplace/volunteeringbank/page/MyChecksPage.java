package org.yourplace.volunteeringbank.page;

import java.util.List;

/** Checks that organisations hold of me: {@code my-checks.jte}. */
public record MyChecksPage(List<Held> checks) {
    /**
     * One of them.
     *
     * @param standing such as "Current" or "Ends soon"
     * @param good whether it counts and does not end soon
     * @param checked when it was checked
     * @param expires when it ends
     * @param by which organisation holds it, and who wrote it down
     */
    public record Held(String what, String standing, boolean good, String checked, String expires, String by) {}

    public MyChecksPage {
        checks = List.copyOf(checks);
    }
}
