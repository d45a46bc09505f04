package org.yourplace.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * P7 in the workspace: every view that the menu leads to, its rows, forms and dialogs, by keyboard only. Whatever can be worked with is a
 * stop, the focus is seen at every stop and kept nowhere, Escape closes a dialog and leads back to what opened it.
 */
class KeyboardIT {
    private final RunningHouse house = RunningHouse.shared();

    @AutoClose
    private final Chromium chromium = Chromium.at(house);

    private final Set<String> pressed = new HashSet<>();
    private final Set<String> views = new TreeSet<>();
    private final Set<String> found = new TreeSet<>();
    private int stops;
    private int dialogs;

    @Test
    void every_view_can_be_worked_with_by_keyboard() {
        long begun = System.nanoTime();
        walk("admin@svs.example");
        walk("coordinator@thornhill-toolshed.example");
        walk("admin@harbourline.example");
        walk("admin@council.example");

        found.forEach(System.out::println);
        System.out.printf(
                "FIGURE keyboard: %d views, %d stops, %d dialogs, %d findings, %d s%n",
                views.size(), stops, dialogs, found.size(), (System.nanoTime() - begun) / 1_000_000_000L);
        assertThat(found).isEmpty();
        assertThat(dialogs).isGreaterThan(5);
        assertThat(views).containsAll(Declared.views());
    }

    /** Every view in the menu that nobody has been to before. */
    private void walk(String email) {
        var member = Workspace.enter(chromium.window(), email);
        var walk = new KeyboardWalk(member, pressed);
        for (var address : member.menu()) {
            if (views.add(view(address))) walk.view(address);
        }
        stops += walk.stops();
        dialogs += walk.dialogs();
        found.addAll(walk.found());
    }

    /** {@code feature/view}; home stands without its name. */
    private static String view(String address) {
        var rest = address.replaceFirst("^/workspace/[^/]+/?", "");
        return rest.isEmpty() ? "home/home" : rest;
    }
}
