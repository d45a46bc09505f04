package org.yourplace.volunteeringbank.page;

import java.util.List;
import java.util.UUID;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.FeatureContext;
import org.yourplace.volunteeringbank.shift.RollService;
import org.yourplace.volunteeringbank.shift.Rolled;

/** The shifts on a group's own page whose roll can be taken or put right, the latest first. */
final class RollsOfGroup {
    private final FeatureContext core;
    private final RollService roll;

    RollsOfGroup(FeatureContext core, RollService roll) {
        this.core = core;
        this.roll = roll;
    }

    /** Where the roll of one of its shifts is. */
    static String address(String group, UUID shift) {
        return group + "/shift/" + shift;
    }

    /** @param page the group's own */
    List<RollRow> of(UUID organisation, PageTexts texts, String page) {
        if (!roll.may()) {
            return List.of();
        }
        var words = new ShiftWording(core, texts);
        return roll.recent(organisation).stream()
                .map(one -> new RollRow(
                        one.shift().title(),
                        address(page, one.shift().id()),
                        words.when(one.shift()),
                        state(one, texts),
                        one.open() > 0))
                .toList();
    }

    private static String state(Rolled one, PageTexts texts) {
        if (one.open() > 0) {
            return texts.count("group.roll.open", one.open());
        }
        return one.came() == 0 ? texts.get("group.roll.nobody") : texts.count("group.roll.came", one.came());
    }
}
