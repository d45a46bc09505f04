package org.yourplace.workspace.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Identity;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;
import org.yourplace.workspace.support.Garden;
import org.yourplace.workspace.support.Running;

class ShellTest {
    private static TestCity city;
    private static Tenant svs;
    private static Tenant bare;
    private static Identity coordinator;
    private static Identity member;
    private static Identity administrator;

    private TestWorkspace workspace;

    @BeforeAll
    static void found() {
        city = new TestCity(EmbeddedDatabase.fresh(), "shell");
        svs = city.tenant("svs");
        bare = city.tenant("bare");
        city.feature(svs, "garden", true);
        coordinator = city.person(Role.COORDINATOR, svs, bare);
        member = city.person(Role.MEMBER, svs);
        administrator = city.person(Role.ADMINISTRATOR, svs, bare);
    }

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(city, Running.of(city.database(), new Garden("garden")));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static List<String> menu() {
        return _find(_get(Nav.class), Anchor.class).stream()
                .map(Anchor::getHref)
                .toList();
    }

    private static String middle() {
        return _get(Main.class).getElement().getTextRecursively();
    }

    @Test
    void the_menu_leads_to_what_this_member_may_see_here() {
        workspace.open(coordinator, svs).go("");

        assertThat(menu())
                .startsWith(
                        "/workspace/svs",
                        "/workspace/svs/home/tasks",
                        "/workspace/svs/home/away",
                        "/workspace/svs/home/help",
                        "/workspace/svs/garden/beds",
                        "/workspace/svs/garden/digging")
                .doesNotContain("/workspace/svs/admin/features");
    }

    @Test
    void a_view_without_the_permission_is_neither_in_the_menu_nor_there() {
        var tab = workspace.open(member, svs).go("garden/digging");

        assertThat(menu()).contains("/workspace/svs/garden/beds").doesNotContain("/workspace/svs/garden/digging");
        assertThat(middle()).contains("There is nothing at this address for you");
        tab.go("garden/beds");
        assertThat(_get(H1.class).getText()).isEqualTo("Beds of svs");
    }

    @Test
    void a_feature_that_is_off_looks_like_one_that_never_was() {
        var tab = workspace.open(administrator, bare).go("garden/beds");
        var off = middle();

        tab.go("no-such-thing/beds");

        assertThat(middle()).isEqualTo(off).contains("The feature may be switched off for your organisation");
    }

    @Test
    void a_move_within_a_view_keeps_the_view() {
        var tab = workspace.open(member, svs).go("garden/beds");
        var before = _get(Garden.Beds.class);

        tab.go("garden/beds/north/2");

        assertThat(_get(Garden.Beds.class)).isSameAs(before);
        assertThat(middle()).contains("at north/2");
    }

    @Test
    void a_view_that_breaks_harms_nothing_else() {
        var tab = workspace.open(member, svs).go("garden/broken");

        assertThat(middle()).contains("Something went wrong on our side").doesNotContain("spade");
        tab.go("garden/beds");
        assertThat(middle()).contains("Beds of svs");
    }

    @Test
    void the_first_view_says_what_waits_and_how_things_stand() {
        workspace.open(member, svs).go("");

        assertThat(middle())
                .contains("Water two beds", "Longer than promised", "since Friday", "Beds", "12", "10 last year");
        assertThat(_get(Nav.class).getElement().getTextRecursively()).contains("2 waiting");
    }

    @Test
    void nothing_waiting_is_said_too() {
        workspace.open(coordinator, bare).go("");

        assertThat(middle()).contains("All answered");
    }

    @Test
    void the_window_says_where_one_is() {
        var tab = workspace.open(member, svs).go("garden/beds");

        assertThat(tab.shell().title()).isEqualTo("Beds of svs – svs – shell");
    }
}
