package org.yourplace.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Everybody goes everywhere in the workspace, presses everything and tries addresses that are not theirs. Views are found by following
 * links and compared with what shell and plugins declare; two organisations carry a planted word in what is theirs alone: one that has a
 * supporter, and one that has none.
 */
class CrossTenantViewsIT {
    private final MarkedHouse marked = MarkedHouse.shared();
    private final RunningHouse house = marked.house();
    private final Findings findings = new Findings();
    private final Map<Role, WorkspaceWalk> walks = new LinkedHashMap<>();
    private final Map<Role, Map<String, String>> found = new LinkedHashMap<>();

    @Test
    void nobody_sees_or_changes_through_a_view_what_is_anothers() {
        var supportedBefore = marked.supported().fingerprint();
        var apartBefore = marked.apart().fingerprint();
        for (var role : Role.all()) {
            walks.put(role, new WorkspaceWalk(house, role, findings));
            found.put(role, role.tenant().isEmpty() ? Map.of() : walks.get(role).crawl());
        }
        var kinds = new TreeSet<String>();
        found.values().forEach(one -> kinds.addAll(one.keySet()));

        var first = Role.all().stream().filter(Role::supports).findFirst().orElseThrow();
        for (var role : Role.all()) {
            // From here on the supporter may change what the groups have that it supports.
            if (role.equals(first)) assertThat(marked.supported().fingerprint()).isEqualTo(supportedBefore);
            walks.get(role)
                    .tryOthers(
                            kinds,
                            List.of(MarkedHouse.SUPPORTED, MarkedHouse.APART),
                            MarkedHouse.ABSENT,
                            kind -> marked.ids(Declared.featureOf(kind)));
            walks.get(role).pressAll(found.get(role).values());
        }

        findings.count("kinds of address", kinds.size());
        findings.print("cross-tenant views");
        assertThat(findings.leaks()).isEmpty();
        assertThat(findings.differences()).isEmpty();
        assertThat(marked.apart().fingerprint()).isEqualTo(apartBefore);
        assertThat(opened()).containsAll(Declared.views());
        assertThat(marked.faults()).isEmpty();
    }

    /** {@code feature/view} of every view that somebody has opened; home stands without its name. */
    private TreeSet<String> opened() {
        var opened = new TreeSet<>(List.of("home/home"));
        found.values().forEach(one -> one.keySet()
                .forEach(kind -> opened.add(
                        kind.replaceFirst("^/workspace/\\{tenant}/?", "").replaceFirst("^([^/]*/[^/]*)/.*", "$1"))));
        return opened;
    }

    @Test
    void whose_the_word_is_sees_it_so_that_others_would_too_if_nothing_stood_between() {
        for (var tenant : List.of(MarkedHouse.SUPPORTED, MarkedHouse.APART)) {
            var seen = new Findings();
            var walk =
                    new WorkspaceWalk(house, new Role("its own coordinator", Role.coordinator(tenant), tenant), seen);
            walk.crawl();
            assertThat(seen.leaks()).as(tenant).hasSizeGreaterThan(3);
        }
    }

    @Test
    void a_tab_answers_nobody_but_who_opened_it_and_dies_with_the_session() {
        var address = WorkspaceTab.ROOT + MarkedHouse.APART + "/volunteering-bank/people";
        var own = new StringBuilder();
        var owner = Visitor.as(house, Role.coordinator(MarkedHouse.APART));
        var tab = new WorkspaceTab(owner, address, own::append);
        assertThat(own).contains(Canaries.WORD);
        var file = tab.files().getFirst();
        assertThat(owner.get(file).body()).contains(Canaries.WORD);

        for (var role : Role.all()) {
            nothingComes(tab, file, role.arrives(house));
        }
        nothingComes(tab, file, owner.revoked());
    }

    private static void nothingComes(WorkspaceTab tab, String file, Visitor thief) {
        var calls = List.of(WorkspaceTab.navigation(MarkedHouse.APART + "/volunteering-bank/people"));
        Consumer<String> words =
                said -> assertThat(said).doesNotContain(Canaries.WORD).doesNotContain("\"changes\":[{");
        words.accept(tab.raw(thief, calls));
        words.accept(thief.get(file).body());
    }
}
