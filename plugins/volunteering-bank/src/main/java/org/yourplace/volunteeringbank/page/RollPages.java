package org.yourplace.volunteeringbank.page;

import java.util.List;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Crumb;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.spi.FeatureContext;
import org.yourplace.volunteeringbank.mail.GroupLetters;
import org.yourplace.volunteeringbank.shift.RollService;
import org.yourplace.volunteeringbank.shift.ShiftJobs;

/**
 * Taking the roll without a sign-in: {@code /our-shift/{secret}} for the day's leader, who has the link of one shift, and
 * {@code /our-group/{secret}/shift/{shift}} for a group, whose link opens all of its own.
 */
final class RollPages {
    private final RollService roll;
    private final RollOnPage page;

    RollPages(FeatureContext core, RollService roll) {
        this.roll = roll;
        page = new RollOnPage(core, roll);
    }

    PageResponse show(PageRequest request) {
        return roll.byLink(request.path("secret"), () -> page.show(request, leaders(request)));
    }

    PageResponse mark(PageRequest request) {
        return roll.byLink(request.path("secret"), () -> page.mark(request, leaders(request)));
    }

    PageResponse showForGroup(PageRequest request) {
        return roll.byLink(request.path("secret"), () -> page.show(request, groups(request)));
    }

    PageResponse markForGroup(PageRequest request) {
        return roll.byLink(request.path("secret"), () -> page.mark(request, groups(request)));
    }

    private RollOnPage.Where leaders(PageRequest request) {
        return new RollOnPage.Where(
                roll.linked(), ShiftJobs.ROLL_PAGE + Addresses.segment(request.path("secret")), List.of());
    }

    private static RollOnPage.Where groups(PageRequest request) {
        var group = GroupLetters.PAGE + Addresses.segment(request.path("secret"));
        var shift = ShiftPages.id(request.path("shift"));
        return new RollOnPage.Where(
                shift,
                RollsOfGroup.address(group, shift),
                List.of(new Crumb(request.texts().get("group.roll.back"), group)));
    }
}
