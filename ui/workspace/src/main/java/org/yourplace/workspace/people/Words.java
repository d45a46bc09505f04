package org.yourplace.workspace.people;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.platform.api.ServedFeatures;
import org.yourplace.platform.members.Person;
import org.yourplace.platform.members.RoleMatrix.RoleName;
import org.yourplace.workspace.shell.WorkspaceTexts;

/** How people, roles and days are told on these screens. */
final class Words {
    private final ViewContext context;
    private final ServedFeatures features;
    private final Map<String, String> roles = new LinkedHashMap<>();

    Words(ViewContext context, Office office) {
        this.context = context;
        this.features = office.features();
        office.roles().names().forEach(role -> roles.put(role.code(), role(context.texts(), role)));
    }

    static String role(PageTexts texts, RoleName role) {
        return role.name() == null ? texts.get("role." + role.code()) : role.name();
    }

    /** Names by code, in the order to show them. */
    Map<String, String> roles() {
        return roles;
    }

    /** "Coordinator", or "Coordinator, only in Volunteering". */
    String role(String code) {
        int colon = code.indexOf(':');
        var bare = code.substring(colon + 1);
        var name = roles.getOrDefault(bare, bare);
        return colon < 0 ? name : context.texts().get("people.role.in", name, feature(code.substring(0, colon)));
    }

    String roles(Person person) {
        return person.roles().stream().map(this::role).collect(Collectors.joining(", "));
    }

    String feature(String id) {
        return features.find(id)
                .map(served -> new WorkspaceTexts().of(served).get("feature.name"))
                .orElse(id);
    }

    String state(Person person) {
        return context.texts().get(stateKey(person));
    }

    private String stateKey(Person person) {
        boolean over = person.invitationEnds() != null
                && !person.invitationEnds().isAfter(context.clock().instant());
        if (person.state() == Person.State.INVITED && over) return "people.state.ran-out";
        if (person.state() == Person.State.HERE && person.leaves() != null) return "people.state.leaving";
        return "people.state." + person.state().name().toLowerCase(Locale.ROOT);
    }

    Mark mark(Person person) {
        var tone =
                switch (stateKey(person)) {
                    case "people.state.here" -> Tone.GOOD;
                    case "people.state.invited", "people.state.leaving" -> Tone.WAITING;
                    case "people.state.ran-out" -> Tone.LATE;
                    default -> Tone.PLAIN;
                };
        return new Mark(state(person), tone);
    }

    /** "9 June 2026". */
    String day(@Nullable Instant at) {
        return at == null
                ? ""
                : context.texts().date(at.atZone(context.clock().getZone()).toLocalDate());
    }

    /** The last day that ends at an instant. */
    String lastDay(@Nullable Instant until) {
        return until == null ? "" : day(until.minusSeconds(1));
    }

    static String names(List<Person.Named> several) {
        return several.stream().map(Person.Named::name).collect(Collectors.joining(", "));
    }
}
