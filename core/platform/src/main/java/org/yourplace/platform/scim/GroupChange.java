package org.yourplace.platform.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.utils.FilterEvaluator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A PATCH of a group, step by step on its members: a group of thousands is not written and read as one document for each of them. */
final class GroupChange {
    private String name;
    private @Nullable String external;
    private final Map<UUID, ScimGroup.Member> members = new LinkedHashMap<>();

    private GroupChange(ScimGroup.Kept before) {
        this.name = before.name();
        this.external = before.external();
        before.members().forEach(one -> members.put(one.id(), one));
    }

    static ScimGroup apply(ScimChange change, ScimGroup.Kept before) {
        var after = new GroupChange(before);
        for (var step : change.steps()) {
            try {
                after.apply(step);
            } catch (ScimException refused) {
                throw new ScimRefused(refused);
            }
        }
        return new ScimGroup(after.name, after.external, new java.util.LinkedHashSet<>(after.members.keySet()));
    }

    private void apply(ScimChange.Step step) throws ScimException {
        var path = Path.fromString(step.path());
        var first = path.getElement(0);
        boolean removes = step.op().equals("remove");
        if (path.size() > 1) {
            throw ScimRefused.path("what a member is called is said at the user: " + step.path());
        }
        switch (first.getAttribute().toLowerCase(Locale.ROOT)) {
            case "displayname" -> name = text("displayName", removes, step.value());
            case "externalid" -> external = removes ? null : word("externalId", step.value());
            case "members" -> members(step, first.getValueFilter());
            default -> throw ScimRefused.path("a group has no " + step.path());
        }
    }

    private void members(ScimChange.Step step, @Nullable Filter filter) throws ScimException {
        if (step.op().equals("remove")) {
            if (filter == null) {
                members.clear();
            } else {
                remove(filter);
            }
        } else if (filter != null) {
            throw ScimRefused.path("a member is added or removed, not changed");
        } else {
            if (step.op().equals("replace")) {
                members.clear();
            }
            for (var id : ScimGroup.members(step.value())) {
                members.putIfAbsent(id, new ScimGroup.Member(id, ""));
            }
        }
    }

    private void remove(Filter filter) throws ScimException {
        for (var one : java.util.List.copyOf(members.values())) {
            if (FilterEvaluator.evaluate(filter, ScimGroup.write(one, ""))) {
                members.remove(one.id());
            }
        }
    }

    private static String text(String attribute, boolean removes, JsonNode value) {
        var text = removes ? null : word(attribute, value);
        if (text == null) {
            throw ScimRefused.value(attribute + " is needed");
        }
        return text;
    }

    private static @Nullable String word(String attribute, JsonNode value) {
        return ScimJson.text(ScimJson.object().set(attribute, value), attribute, 200);
    }
}
