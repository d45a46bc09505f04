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
            "Answer for them",
            "Look or ask",
            "Newsletter text",
            "Not this time",
            "Take it back",
            "It is over");

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
        states.questions(states::open);
    }

    /** What stands where nothing is: the same wherever that is. */
    static void absent(Workspace member, Consumer<String> look) {
        member.open("/workspace/svs/volunteering-bank/never-was");
        look.accept("an address where nothing is");
    }

    private Workspace open() {
        return member.open(address);
    }

    private Locator main(String selector) {
        return member.main().locator(selector);
    }

    private void full() {
        open();
        look.accept(address);
    }

    private void unfolded() {
        var folds = main("details:not([open]) > summary");
        if (folds.count() > 0) {
            folds.first().click();
            member.atRest();
            look.accept(address + " unfolded");
        }
    }

    private void detail() {
        if (main("a.row-link").count() > 0) {
            openRow();
            look.accept(address + " with a row open");
            questions(this::openRow);
        }
    }

    private void openRow() {
        open();
        main("a.row-link").first().click();
        member.atRest();
    }

    private void empty() {
        open();
        if (main(".search input").count() > 0) {
            member.search("zzqx nothing");
            look.accept(address + " with nothing found");
        }
    }

    private void form() {
        open();
        if (main("a[href$='/new']").count() > 0) {
            main("a[href$='/new']").first().click();
            member.atRest();
            look.accept(address + " form");
            main(".form-actions vaadin-button[theme~=primary]").click();
            member.atRest();
            look.accept(address + " form with errors");
        }
    }

    /** Presses each button that asks something back, in a state of the view that is reached anew for each. */
    private void questions(Runnable reach) {
        reach.run();
        var asked =
                QUESTIONS.stream().filter(words -> button(words).count() > 0).toList();
        for (var words : asked) {
            reach.run();
            button(words).first().click();
            member.atRest();
            if (member.page().locator(DIALOG).count() > 0) {
                look.accept(address + " asking after " + words);
            }
        }
    }

    private Locator button(String words) {
        return main("vaadin-button:not([disabled])").filter(new Locator.FilterOptions().setHasText(words));
    }
}
