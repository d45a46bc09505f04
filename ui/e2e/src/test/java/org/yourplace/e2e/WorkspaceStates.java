package org.yourplace.e2e;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.function.Consumer;

/** The states that a view of the workspace can be brought into without knowing which it is. */
final class WorkspaceStates {
    private static final String DIALOG = "vaadin-dialog, vaadin-confirm-dialog";

    /** Buttons that open a dialog and do nothing yet. */
    private static final List<String> QUESTIONS = List.of(
            "Switch off Volunteering bank",
            "Alert people",
            "Answer for them",
            "Look or ask",
            "Newsletter text",
            "Not this time",
            "Take it back",
            "It is over",
            "Refuse",
            "End agreement");

    private final Workspace member;
    private final String address;
    private final Consumer<String> look;

    private WorkspaceStates(Workspace member, String address, Consumer<String> look) {
        this.member = member;
        this.address = address;
        this.look = look;
    }

    /** Brings a view into each of its states and has it looked at. */
    static void of(Workspace member, String address, Consumer<String> look) {
        var states = new WorkspaceStates(member, address, look);
        states.full();
        states.unfolded();
        states.detail();
        states.empty();
        states.form();
        states.questions("", states::open);
    }

    /** What stands where nothing is: the same wherever that is. */
    static void absent(Workspace member, Consumer<String> look) {
        member.towards("an address where nothing is").open("/workspace/svs/volunteering-bank/never-was");
        look.accept("an address where nothing is");
    }

    private void look(String state) {
        look.accept(address + state);
    }

    private void towards(String state) {
        member.towards(address + state);
    }

    private Workspace open() {
        return member.open(address);
    }

    private Locator main(String selector) {
        return member.main().locator(selector);
    }

    private void full() {
        towards("");
        open();
        look("");
    }

    private void unfolded() {
        var folds = main("details:not([open]) > summary");
        if (folds.count() > 0) {
            towards(" unfolded");
            member.click(folds.first());
            look(" unfolded");
        }
    }

    private void detail() {
        towards(" with a row open");
        if (main("a.row-link").count() > 0) {
            openRow();
            look(" with a row open");
            questions(" with a row open", this::openRow);
        }
    }

    private void openRow() {
        open();
        member.go(main("a.row-link").first());
    }

    private void empty() {
        towards(" with nothing found");
        open();
        if (main(".search input").count() > 0) {
            member.search("zzqx nothing");
            look(" with nothing found");
        }
    }

    private void form() {
        towards(" form");
        open();
        if (main("a[href$='/new']").count() > 0) {
            member.go(main("a[href$='/new']").first());
            look(" form");
            towards(" form with errors");
            member.click(main(".form-actions vaadin-button[theme~=primary]"));
            look(" form with errors");
        }
    }

    /** Presses each button that asks something back, in a state of the view that is reached anew for each. */
    private void questions(String where, Runnable reach) {
        towards(where + " before any question");
        reach.run();
        var asked =
                QUESTIONS.stream().filter(words -> button(words).count() > 0).toList();
        for (var words : asked) {
            towards(where + " asking after " + words);
            reach.run();
            member.click(button(words).first());
            if (member.page().locator(DIALOG).count() > 0) {
                look(where + " asking after " + words);
            }
        }
    }

    private Locator button(String words) {
        return main("vaadin-button:not([disabled])").filter(new Locator.FilterOptions().setHasText(words));
    }
}
