package org.yourplace.platform.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's place in the organisation, as its directory sees it. What the directory sends beyond this is not kept.
 *
 * @param manager the place of their line manager
 */
record ScimUser(
        String userName,
        @Nullable String external,
        @Nullable String givenName,
        @Nullable String familyName,
        String name,
        @Nullable String email,
        @Nullable String title,
        @Nullable UUID manager,
        boolean active) {
    static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private static final int LONGEST = 200;
    private static final int LONGEST_EMAIL = 254;

    /**
     * One that is kept here.
     *
     * @param more what features keep besides, by schema
     */
    record Kept(
            UUID id,
            ScimUser user,
            Instant changed,
            Instant created,
            List<Group> groups,
            Map<String, Map<String, String>> more)
            implements ScimKept {
        Kept {
            more = Map.copyOf(more);
        }

        @Override
        public String version() {
            // what features keep changes by other hands too
            var besides = more.isEmpty() ? "" : "." + Integer.toHexString(more.hashCode());
            return "W/\"" + changed.getEpochSecond() + "." + changed.getNano() / 1000 + besides + "\"";
        }

        Kept with(Map<String, Map<String, String>> besides) {
            return new Kept(id, user, changed, created, groups, besides);
        }
    }

    /** A group that somebody is in. */
    record Group(UUID id, String name) {}

    static ScimUser of(ObjectNode sent) {
        var userName = ScimJson.text(sent, "userName", LONGEST);
        if (userName == null) {
            throw ScimRefused.value("userName is needed");
        }
        var name = sent.path("name");
        var given = ScimJson.text(name, "givenName", LONGEST);
        var family = ScimJson.text(name, "familyName", LONGEST);
        var whole = Stream.of(given, family).filter(part -> part != null).toList();
        return new ScimUser(
                userName,
                ScimJson.text(sent, "externalId", LONGEST),
                given,
                family,
                first(
                        ScimJson.text(sent, "displayName", LONGEST),
                        whole.isEmpty() ? null : String.join(" ", whole),
                        ScimJson.text(name, "formatted", LONGEST),
                        userName),
                email(sent.path("emails")),
                ScimJson.text(sent, "title", LONGEST),
                manager(sent.path(ENTERPRISE).path("manager")),
                active(sent.path("active")));
    }

    private static String first(@Nullable String... words) {
        var found = Stream.of(words).filter(word -> word != null).findFirst().orElseThrow();
        return found.length() > LONGEST ? found.substring(0, LONGEST) : found;
    }

    private static boolean active(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return true;
        }
        return ScimJson.truth(value).orElseThrow(() -> ScimRefused.value("active is true or false"));
    }

    /** The address for letters: the primary one, else the one for work, else the first. */
    private static @Nullable String email(JsonNode emails) {
        if (emails.isTextual()) {
            throw ScimRefused.value("emails is a list");
        }
        var all = StreamSupport.stream(emails.spliterator(), false)
                .filter(one -> one.isObject() && ScimJson.text(one, "value", LONGEST_EMAIL) != null)
                .toList();
        Optional<JsonNode> chosen = all.stream()
                .filter(one -> ScimJson.truth(one.path("primary")).orElse(false))
                .findFirst()
                .or(() -> all.stream()
                        .filter(one -> "work".equalsIgnoreCase(one.path("type").asText()))
                        .findFirst())
                .or(() -> all.stream().findFirst());
        var address =
                chosen.map(one -> ScimJson.text(one, "value", LONGEST_EMAIL)).orElse(null);
        if (address != null && !address.matches("[^@\\s]+@[^@\\s]+")) {
            throw ScimRefused.value("emails holds something that is no e-mail address");
        }
        return address;
    }

    private static @Nullable UUID manager(JsonNode manager) {
        var id = manager.isTextual() ? manager.textValue() : ScimJson.text(manager, "value", LONGEST);
        return id == null ? null : ScimPath.id(id).orElse(null);
    }

    /** As it goes out. */
    static ObjectNode write(Kept kept, String base) {
        var user = kept.user();
        var out = ScimJson.object();
        out.putArray("schemas").add(SCHEMA).add(ENTERPRISE);
        out.put("id", kept.id().toString());
        if (user.external() != null) out.put("externalId", user.external());
        out.put("userName", user.userName());
        var name = out.putObject("name").put("formatted", user.name());
        if (user.givenName() != null) name.put("givenName", user.givenName());
        if (user.familyName() != null) name.put("familyName", user.familyName());
        out.put("displayName", user.name());
        if (user.title() != null) out.put("title", user.title());
        out.put("active", user.active());
        if (user.email() != null) {
            out.putArray("emails")
                    .addObject()
                    .put("value", user.email())
                    .put("type", "work")
                    .put("primary", true);
        }
        if (!kept.groups().isEmpty()) {
            var groups = out.putArray("groups");
            kept.groups().forEach(one -> groups.addObject()
                    .put("value", one.id().toString())
                    .put("$ref", base + "/Groups/" + one.id())
                    .put("display", one.name()));
        }
        if (user.manager() != null) {
            out.putObject(ENTERPRISE)
                    .putObject("manager")
                    .put("value", user.manager().toString());
        }
        out.putObject("meta")
                .put("resourceType", "User")
                .put("created", kept.created().toString())
                .put("lastModified", kept.changed().toString())
                .put("location", base + "/Users/" + kept.id())
                .put("version", kept.version());
        return out;
    }
}
