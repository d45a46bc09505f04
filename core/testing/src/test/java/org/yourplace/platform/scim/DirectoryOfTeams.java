package org.yourplace.platform.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yourplace.platform.audit.CoreAudit;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.testing.TestCity;

/** Two people of an organisation whose directory keeps teams of them, and the directory of another. */
abstract class DirectoryOfTeams {
    private final DirectoryOfPeople here = new DirectoryOfPeople();
    final TestCity city = here.city;
    final Tenant firm = here.firm;
    final DirectoryUsers users = here.users;
    final DirectoryGroups groups = new DirectoryGroups(city.database(), city.ids(), new CoreAudit(city.ids()));
    final Binding directory = here.directory;
    final Binding foreign = here.foreign;
    final UUID amy = here.add("{\"userName\":\"amy\"}").id();
    final UUID rory = here.add("{\"userName\":\"rory\"}").id();

    /** With single quotes, which are easier to read here. */
    static ObjectNode json(String text) {
        return DirectoryOfPeople.json(text.replace('\'', '"'));
    }

    ScimGroup.Kept add(String text) {
        return city.as(directory, () -> groups.add(json(text)));
    }

    ScimGroup.Kept patch(UUID id, String... operations) {
        var change = ScimChange.of(json("{'Operations':[" + String.join(",", operations) + "]}"));
        return city.as(directory, () -> groups.patch(id, null, change));
    }

    List<ScimGroup.Kept> find(String filter) {
        return city.as(directory, () -> groups.find(new ScimQuery(filter, 0, 100, Set.of(), Set.of())))
                .page();
    }

    static List<UUID> people(ScimGroup.Kept group) {
        return group.members().stream().map(ScimGroup.Member::id).toList();
    }

    static String members(UUID... ids) {
        return "["
                + String.join(
                        ",",
                        java.util.Arrays.stream(ids)
                                .map(id -> "{'value':'" + id + "'}")
                                .toList()) + "]";
    }
}
