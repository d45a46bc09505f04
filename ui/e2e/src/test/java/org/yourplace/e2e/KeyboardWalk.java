package org.yourplace.e2e;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yourplace.e2e.Keyboard.Stop;

/**
 * Somebody goes through the views of the workspace by keyboard: to everything that can be worked with, into forms, rows, lists of choices and
 * dialogs, and out of them again. Notes where the focus cannot be seen, what cannot be reached, and from where there is no way back.
 */
final class KeyboardWalk {
    private static final int MOST_PRESSED = 6;

    private final Workspace member;
    private final Keyboard keys;
    private final Set<String> pressed;
    private final Set<String> found = new TreeSet<>();
    private final Set<String> opened = new HashSet<>();
    private int stops;
    private int dialogs;
    private String where = "";

    /** @param pressed words of buttons that were pressed elsewhere already */
    KeyboardWalk(Workspace member, Set<String> pressed) {
        this.member = member;
        this.keys = new Keyboard(member.page());
        this.pressed = pressed;
    }

    /** Goes through one view: as it opens, with a row open, and its form for something new. */
    void view(String address) {
        state(address, () -> member.open(address));
        along(address, "a row", stop -> stop.main() && stop.kind().equals("a") && isRow(stop));
        along(address, "a form", stop -> stop.main() && stop.href().endsWith("/new"));
    }

    private boolean isRow(Stop stop) {
        return (boolean) member.page().evaluate("() => !!document.activeElement.closest('a.row-link')");
    }

    private void along(String address, String what, java.util.function.Predicate<Stop> link) {
        member.open(address);
        if (!keys.to(link)) return;
        Runnable reach = () -> {
            member.open(address);
            keys.to(link);
            keys.press("Enter");
            member.atRest();
        };
        keys.press("Enter");
        member.atRest();
        var here = keys.here();
        check(here != Stop.NOWHERE, address + ": the focus is lost on the way to " + what);
        state(address + " with " + what, reach);
        if (what.equals("a form")) submit(reach);
    }

    private void state(String name, Runnable reach) {
        member.towards(name + " by keyboard");
        where = name;
        reach.run();
        opened.add(name);
        var wanted = keys.operable("main");
        var stopped = new ArrayList<Stop>();
        for (var stop : keys.round()) {
            stopped.add(stop);
            seen(stop);
        }
        stopped.forEach(stop -> wanted.remove(stop.number()));
        wanted.values().forEach(words -> check(false, where + ": not reached: " + words));
        choices(stopped);
        buttons(stopped, reach);
    }

    private void seen(Stop stop) {
        stops++;
        check(stop.seen(), where + ": the focus is not seen at " + stop);
        check(stop.shown(), where + ": out of the window: " + stop);
    }

    /** Opens one list of choices of each kind by an arrow and shuts it. */
    private void choices(List<Stop> stopped) {
        for (var host :
                List.of("vaadin-select", "vaadin-combo-box", "vaadin-date-picker", "vaadin-multi-select-combo-box")) {
            if (stopped.stream().noneMatch(stop -> stop.main() && stop.host().equals(host))) continue;
            keys.to(stop -> stop.main() && stop.host().equals(host));
            var from = keys.here();
            keys.press("ArrowDown");
            member.page().waitForTimeout(300);
            var open = member.page().locator(host + "[opened]").count() > 0;
            check(open, where + ": no arrow opens " + from);
            if (!open) continue;
            keys.press("Escape");
            member.page().waitForTimeout(300);
            check(member.page().locator(host + "[opened]").count() == 0, where + ": Escape does not shut " + from);
            var back = keys.here();
            check(back.number() == from.number(), where + ": from the choices of " + from + " back to " + back);
        }
    }

    /** Presses what has been pressed nowhere yet. */
    private void buttons(List<Stop> stopped, Runnable reach) {
        var buttons = stopped.stream()
                .filter(stop -> stop.main()
                        && stop.kind().equals("button")
                        && stop.host().indexOf("select") < 0)
                .map(Stop::words)
                .filter(pressed::add)
                .limit(MOST_PRESSED)
                .toList();
        boolean fresh = false;
        for (var words : buttons) {
            if (!fresh) reach.run();
            fresh = false;
            if (!keys.to(stop -> stop.main() && stop.words().equals(words))) continue;
            var opener = keys.here();
            keys.press(opener.primary() ? "Enter" : "Space");
            member.atRest();
            if (keys.asked()) {
                dialog(opener);
                fresh = !keys.asked();
            } else {
                check(keys.here() != Stop.NOWHERE || moved(), where + ": the focus is lost after " + opener);
            }
        }
    }

    /** Whether pressing led to another page, which begins at its top. */
    private boolean moved() {
        return !where.startsWith(java.net.URI.create(member.page().url()).getPath());
    }

    private void dialog(Stop opener) {
        dialogs++;
        member.page().waitForTimeout(250);
        var first = keys.here();
        check(first.dialog(), where + ": the dialog of " + opener + " does not take the focus, it is at " + first);
        var wanted = keys.operable("vaadin-dialog[opened], vaadin-confirm-dialog[opened]");
        wanted.remove(first.number());
        for (var stop : keys.round()) {
            seen(stop);
            wanted.remove(stop.number());
            check(stop.dialog() || stop == Stop.NOWHERE, where + ": behind the dialog of " + opener + ": " + stop);
        }
        wanted.values()
                .forEach(words -> check(false, where + ": not reached in the dialog of " + opener + ": " + words));
        keys.press("Escape");
        member.atRest();
        member.page().waitForTimeout(250);
        check(!keys.asked(), where + ": Escape does not close the dialog of " + opener);
        var back = keys.here();
        check(
                back.number() == opener.number(),
                where + ": from the dialog of " + opener + " the focus comes back to " + back);
    }

    /** Sends an empty form: what is wrong is told where the focus is. */
    private void submit(Runnable reach) {
        reach.run();
        if (!keys.to(stop -> stop.main() && stop.primary())) {
            check(false, where + ": no way to its main button");
            return;
        }
        keys.press("Enter");
        member.atRest();
        var here = keys.here();
        check(here.main(), where + ": after an empty form was sent, the focus is at " + here);
    }

    private void check(boolean good, String finding) {
        if (!good) found.add(finding);
    }

    Set<String> found() {
        return found;
    }

    Set<String> opened() {
        return opened;
    }

    int stops() {
        return stops;
    }

    int dialogs() {
        return dialogs;
    }
}
