package org.yourplace.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Every page and every view, found by their links, as axe sees it: light and dark, wide and narrow, full, empty and with errors. */
class AccessibleIT {
    private final RunningHouse house = RunningHouse.shared();
    private final Axe axe = new Axe();

    @AutoClose
    private final Chromium chromium = Chromium.at(house);

    private int pages;

    @AfterEach
    void nothing_is_wrong_anywhere() {
        axe.found().stream().limit(40).forEach(System.out::println);
        System.out.println("FIGURE accessibility: " + pages + " pages, " + axe.looks() + " looks, "
                + axe.found().size() + " violations");
        assertThat(axe.found().size()).isZero();
    }

    @Test
    void every_page_of_the_site_can_be_used_by_everybody() {
        var page = Axe.into(chromium.window()).newPage();
        Crawl.site(house).keySet().stream().filter(PublicStates::isPage).forEach(address -> {
            page.context().clearCookies();
            page.navigate(address);
            look(address, page);
        });
    }

    @Test
    void what_a_page_answers_to_a_form_can_be_used_by_everybody() {
        for (var state : PublicStates.all(house)) {
            try (var window = Axe.into(chromium.window())) {
                var page = window.newPage();
                state.reach().accept(page);
                look(state.name(), page);
            }
        }
    }

    @Test
    void every_view_of_an_administrator_who_supports_others_can_be_used_by_everybody() {
        everyView("admin@svs.example");
    }

    @Test
    void every_view_of_a_coordinator_can_be_used_by_everybody() {
        everyView("coordinator@thornhill-toolshed.example");
    }

    private void everyView(String email) {
        var member = Workspace.enter(Axe.into(chromium.window()), email);
        for (var address : member.menu()) {
            WorkspaceStates.of(member, address, name -> look(email + " " + name, member.page()));
        }
        WorkspaceStates.absent(member, name -> look(email + " " + name, member.page()));
    }

    private void look(String name, Page page) {
        pages++;
        axe.look(name, page);
    }
}
