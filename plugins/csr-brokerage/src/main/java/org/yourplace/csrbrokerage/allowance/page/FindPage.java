package org.yourplace.csrbrokerage.allowance.page;

import java.util.List;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.Form;

/** What there is to help with, of all kinds: {@code find.jte}. The form sends {@code words} and {@code kind}. */
public record FindPage(List<Choice> kinds, List<One> found, String count, String next, Form form) {
    /**
     * One entry of the catalogue.
     *
     * @param facts when, how long and where, as far as known
     */
    public record One(String title, String organisation, String facts, String kind, String askHref) {}
}
