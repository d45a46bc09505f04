package org.yourplace.platform.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A team of the organisation, as its directory sends it. A group is a team and nothing more: what its members may do, roles say.
 *
 * @param members ids of users
 */
record ScimGroup(String name, @Nullable String external, Set<UUID> members) {
    static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Group";
    private static final int LONGEST = 200;

    /** One that is kept here. */
    record Kept(UUID id, String name, @Nullable String external, String version, List<Member> members)
            implements ScimKept {
        ScimGroup group() {
            var ids = new LinkedHashSet<UUID>();
            members.forEach(one -> ids.add(one.id()));
            return new ScimGroup(name, external, ids);
        }
    }

    /** Somebody who is in it. */
    record Member(UUID id, String name) {}

    static ScimGroup of(ObjectNode sent) {
        var name = ScimJson.text(sent, "displayName", LONGEST);
        if (name == null) {
            throw ScimRefused.value("displayName is needed");
        }
        return new ScimGroup(name, ScimJson.text(sent, "externalId", LONGEST), members(sent.path("members")));
    }

    /** Ids of a list of members, or of one; a directory may send them bare. */
    static Set<UUID> members(JsonNode sent) {
        if (sent.isMissingNode() || sent.isNull()) {
            return Set.of();
        }
        var ids = new LinkedHashSet<UUID>();
        if (sent.isArray()) {
            sent.forEach(one -> ids.add(member(one)));
        } else {
            ids.add(member(sent));
        }
        return ids;
    }

    private static UUID member(JsonNode one) {
        var id = one.isTextual() ? one.textValue() : ScimJson.text(one, "value", LONGEST);
        return (id == null ? java.util.Optional.<UUID>empty() : ScimPath.id(id)).orElseThrow(ScimGroup::unknown);
    }

    static ScimRefused unknown() {
        return ScimRefused.value("members holds somebody who is not a user here");
    }

    /** As it goes out. */
    static ObjectNode write(Kept kept, String base) {
        var out = ScimJson.object();
        out.putArray("schemas").add(SCHEMA);
        out.put("id", kept.id().toString());
        if (kept.external() != null) out.put("externalId", kept.external());
        out.put("displayName", kept.name());
        var members = out.putArray("members");
        kept.members().forEach(one -> members.add(write(one, base)));
        out.putObject("meta")
                .put("resourceType", "Group")
                .put("location", base + "/Groups/" + kept.id())
                .put("version", kept.version());
        return out;
    }

    static ObjectNode write(Member member, String base) {
        return ScimJson.object()
                .put("value", member.id().toString())
                .put("$ref", base + "/Users/" + member.id())
                .put("type", "User")
                .put("display", member.name());
    }
}
