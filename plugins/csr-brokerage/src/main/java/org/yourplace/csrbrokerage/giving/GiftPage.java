package org.yourplace.csrbrokerage.giving;

import java.util.List;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.Step;

/** {@code giving/gift.jte}: one gift. The form sends {@code amount} with {@code say} change, or {@code say} stop. */
public record GiftPage(
        String charity,
        String employer,
        String amount,
        String reference,
        String state,
        boolean live,
        List<Step> steps,
        String action,
        Form form) {
    public GiftPage {
        steps = List.copyOf(steps);
    }
}
