package org.yourplace.e2e;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Somebody goes through the workspace: everywhere that a link leads, pressing whatever can be pressed. */
final class WorkspaceWalk {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int MOST_PRESSED = 60;
    private static final int MOST_ALIKE = 2;
    private static final int MOST_CHOICES = 8;

    private final RunningHouse house;
    private final Role role;
    private final Findings findings;
    private final Set<String> onEveryScreen = new HashSet<>();
    private Visitor visitor;

    WorkspaceWalk(RunningHouse house, Role role, Findings findings) {
        this.house = house;
        this.role = role;
        this.findings = findings;
        this.visitor = role.arrives(house);
    }

    Visitor visitor() {
        return visitor;
    }

    /** Opens an address anew, as somebody would who pastes it. */
    WorkspaceTab open(String address) {
        findings.count("attempts");
        return new WorkspaceTab(visitor, address, findings.reader(role.name(), address));
    }

    /** Follows every link from home; gives one address of each kind by its template. */
    Map<String, String> crawl() {
        var kinds = new LinkedHashMap<String, String>();
        var waiting = new ArrayDeque<>(List.of(WorkspaceTab.ROOT + role.tenant()));
        var seen = new HashSet<>(waiting);
        while (!waiting.isEmpty()) {
            var address = waiting.poll();
            if (kinds.putIfAbsent(template(address), address) != null) continue;
            try (var tab = open(address)) {
                for (var link : tab.screen().addresses()) {
                    var plain = link.replaceFirst("[?#].*", "");
                    if (plain.startsWith(WorkspaceTab.ROOT) && seen.add(plain)) waiting.add(plain);
                }
                tab.files().forEach(this::fetch);
            }
        }
        return kinds;
    }

    /** A file made for the tab: a list taken away, a template. */
    private void fetch(String path) {
        findings.count("files");
        var answer = visitor.get(path);
        findings.reader(role.name(), path).accept(answer.body());
        if (answer.status() != 200) throw new IllegalStateException(path + " answers " + answer.status());
    }

    /**
     * Opens every kind of address with what is another's: with their organisation's name, and with their ids in one's own. Each must look
     * as if nothing were there.
     */
    void tryOthers(Set<String> kinds, List<String> foreign, String absent, Function<String, List<UUID>> idsFor) {
        var nobody = UUID.randomUUID();
        for (var kind : kinds) {
            var ids = idsFor.apply(kind);
            var nowhere = seen(kind, absent, nobody);
            for (var tenant : foreign) {
                findings.alike(role.name(), kind + " of " + tenant, seen(kind, tenant, ids.getFirst()), nowhere);
            }
            if (kind.contains("{id}") && !role.tenant().isEmpty()) tryIds(kind, ids);
        }
    }

    private void tryIds(String kind, List<UUID> ids) {
        try (var tab = open(address(kind, role.tenant(), UUID.randomUUID()))) {
            var nobody = UUID.randomUUID();
            tab.go(address(kind, role.tenant(), nobody));
            if (tab.screen().listening("click").isEmpty())
                throw new IllegalStateException("nothing to see for " + role);
            var nothing = hidden(tab.screen().shape(), role.tenant(), nobody);
            for (var id : ids) {
                findings.count("attempts");
                tab.go(address(kind, role.tenant(), id));
                findings.alike(
                        role.name(), kind + " with " + id, hidden(tab.screen().shape(), role.tenant(), id), nothing);
            }
        }
    }

    private String seen(String kind, String tenant, UUID id) {
        var address = address(kind, tenant, id);
        var page = visitor.get(address);
        findings.reader(role.name(), address).accept(page.body());
        try (var tab = open(address)) {
            return hidden(
                    page.status() + " " + page.location() + "\n" + tab.screen().shape(), tenant, id);
        }
    }

    private static String address(String kind, String tenant, UUID id) {
        return kind.replace("{tenant}", tenant).replace("{id}", id.toString());
    }

    private static String hidden(String shape, String tenant, UUID id) {
        return shape.replace(id.toString(), "*").replace(tenant, "*");
    }

    String template(String address) {
        return ID.matcher(address)
                .replaceAll("{id}")
                .replaceFirst("^/workspace/" + role.tenant(), "/workspace/{tenant}");
    }

    /** Presses everything at every address, and everything that appears then; each time from the beginning. */
    void pressAll(Collection<String> addresses) {
        for (var address : addresses) {
            var here = new ArrayList<String>();
            try (var tab = again(address)) {
                pressable(tab.screen(), Set.of())
                        .forEach(node -> here.add(tab.screen().words(node)));
                chooseAll(tab);
            }
            for (int i = 0; i < here.size(); i++) {
                press(address, i);
            }
            onEveryScreen.addAll(here.stream()
                    .filter(words -> addresses.iterator().next().equals(address))
                    .toList());
        }
    }

    private void press(String address, int index) {
        int inner = 0;
        int all;
        do {
            try (var tab = again(address)) {
                var targets = pressable(tab.screen(), Set.of());
                if (index >= targets.size()) return;
                var before = new TreeSet<>(tab.screen().listening("click"));
                press(tab, targets.get(index));
                var appeared = pressable(tab.screen(), before);
                all = tab.screen().count("dialog") > 0 ? appeared.size() : 0;
                if (inner < all) press(tab, appeared.get(inner));
            }
            inner++;
        } while (inner < all);
    }

    /** Opens whatever folds and makes every choice of every list of choices. */
    private void chooseAll(WorkspaceTab tab) {
        for (int fold : tab.screen().listening("toggle")) {
            findings.count("choices");
            tab.set(fold, "open", true, "toggle");
        }
        for (int select : tab.screen().tagged("vaadin-select")) {
            for (int choice = 1; choice <= MOST_CHOICES; choice++) {
                findings.count("choices");
                tab.set(select, "value", String.valueOf(choice), "value-changed");
            }
        }
    }

    private void press(WorkspaceTab tab, int node) {
        findings.count("presses");
        var before = tab.screen().count("dialog");
        tab.click(node);
        if (tab.screen().count("dialog") > before) findings.count("dialogs");
    }

    /** A tab at the address; opened by somebody who came anew when something that was pressed ended the session. */
    private WorkspaceTab again(String address) {
        var tab = open(address);
        if (!tab.screen().listening("click").isEmpty()) return tab;
        visitor = role.arrives(house);
        return open(address);
    }

    /** What can be pressed, few of what is called the same; what stands on every screen only the first time. */
    private List<Integer> pressable(Screen screen, Set<Integer> without) {
        var alike = new HashMap<String, Integer>();
        var found = new ArrayList<Integer>();
        for (int node : screen.listening("click")) {
            var words = screen.words(node);
            if (without.contains(node) || onEveryScreen.contains(words) || found.size() >= MOST_PRESSED) continue;
            if (alike.merge(words, 1, Integer::sum) <= MOST_ALIKE) found.add(node);
        }
        return found;
    }
}
