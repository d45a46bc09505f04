package org.yourplace.platform.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.feature.Texts;
import org.yourplace.spi.people.DirectoryExtension;
import org.yourplace.spi.people.DirectoryExtension.Attribute;

/** What features keep of a directory's people besides: read with them, written with them, described beside them. */
public final class DirectoryExtensions {
    /** None at all. */
    public static final DirectoryExtensions NONE = new DirectoryExtensions(List::of);

    private static final int LONGEST = 200;

    private final Supplier<List<Spoken>> here;

    /**
     * One, and the words in which it refuses.
     */
    public record Spoken(DirectoryExtension extension, Texts texts) {
        String schema() {
            return extension.schema();
        }
    }

    /** @param here those of the organisation that asks, at this moment */
    public DirectoryExtensions(Supplier<List<Spoken>> here) {
        this.here = here;
    }

    /** The users with what is kept of them: one question to each extension, however many they are. */
    List<ScimUser.Kept> with(Tx tx, List<ScimUser.Kept> users) {
        if (users.isEmpty()) {
            return users;
        }
        var ids = users.stream().map(ScimUser.Kept::id).toList();
        var found = new LinkedHashMap<String, Map<UUID, Map<String, String>>>();
        here.get().forEach(one -> found.put(one.schema(), one.extension().read(tx, ids)));
        return users.stream()
                .map(user -> user.with(found.entrySet().stream()
                        .filter(kept -> kept.getValue().containsKey(user.id()))
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, kept -> kept.getValue().get(user.id())))))
                .toList();
    }

    /**
     * What was sent, by schema. A directory that does not speak of an extension takes nothing away.
     *
     * @param before what a change began with: what is no longer there was removed; absent for a whole resource
     */
    Map<String, Map<String, String>> said(ObjectNode sent, @Nullable Map<String, Map<String, String>> before) {
        var said = new HashMap<String, Map<String, String>>();
        for (var one : here.get()) {
            var value = sent.path(one.schema());
            boolean removed = before != null && before.containsKey(one.schema());
            if (value.isMissingNode() || value.isNull()) {
                if (removed) said.put(one.schema(), Map.of());
            } else if (value instanceof ObjectNode object) {
                said.put(one.schema(), values(one.extension(), object));
            } else {
                throw ScimRefused.value(one.schema() + " is an object");
            }
        }
        return said;
    }

    private static Map<String, String> values(DirectoryExtension extension, ObjectNode object) {
        var values = new HashMap<String, String>();
        for (var attribute : extension.attributes()) {
            var value = value(attribute, object);
            if (value != null) values.put(attribute.name(), value);
        }
        return values;
    }

    /** Numbers and answers come as text too, as Entra sends them. */
    private static @Nullable String value(Attribute attribute, ObjectNode object) {
        var name = attribute.name();
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) return null;
        return switch (attribute.type()) {
            case TEXT -> ScimJson.text(object, name, LONGEST);
            case NUMBER -> number(name, value, object);
            case TRUTH ->
                ScimJson.truth(value)
                        .map(String::valueOf)
                        .orElseThrow(() -> ScimRefused.value(name + " is true or false"));
        };
    }

    private static @Nullable String number(String name, JsonNode value, ObjectNode object) {
        var text = value.isNumber() ? value.asText() : ScimJson.text(object, name, LONGEST);
        if (text == null) return null;
        if (!text.matches("-?[0-9]{1,15}([.][0-9]{1,15})?")) {
            throw ScimRefused.value(name + " is a number such as 18.5");
        }
        return new BigDecimal(text).stripTrailingZeros().toPlainString();
    }

    /** Keeps what differs, and says whether anything did. */
    boolean write(Tx tx, UUID member, Map<String, Map<String, String>> before, Map<String, Map<String, String>> said) {
        boolean changed = false;
        for (var one : here.get()) {
            var now = said.get(one.schema());
            if (now == null || now.equals(before.getOrDefault(one.schema(), Map.of()))) continue;
            try {
                one.extension().write(tx, member, now);
            } catch (DomainException refused) {
                throw inWords(one, refused);
            }
            changed = true;
        }
        return changed;
    }

    private static RuntimeException inWords(Spoken one, DomainException refused) {
        if (refused.code() != CoreError.INVALID) return refused;
        return ScimRefused.value(refused.violations().stream()
                .map(wrong -> wrong.field() + ": " + words(one.texts(), wrong))
                .collect(Collectors.joining("; ")));
    }

    private static String words(Texts texts, Violation wrong) {
        return texts.get(Locale.UK, "violation." + wrong.reason(), wrong.args().toArray());
    }

    /** Puts them into a user that goes out. */
    void write(ObjectNode out, Map<String, Map<String, String>> kept) {
        for (var one : here.get()) {
            var values = kept.get(one.schema());
            if (values == null) continue;
            out.withArray("schemas").add(one.schema());
            var object = out.putObject(one.schema());
            one.extension().attributes().forEach(attribute -> put(object, attribute, values.get(attribute.name())));
        }
    }

    private static void put(ObjectNode object, Attribute attribute, @Nullable String value) {
        if (value == null) return;
        switch (attribute.type()) {
            case TEXT -> object.put(attribute.name(), value);
            case NUMBER -> object.put(attribute.name(), new BigDecimal(value));
            case TRUTH -> object.put(attribute.name(), Boolean.parseBoolean(value));
        }
    }

    /** Their schemas, for programs that ask. */
    List<ObjectNode> schemas() {
        return here.get().stream().map(one -> schema(one.extension())).toList();
    }

    private static ObjectNode schema(DirectoryExtension extension) {
        var out = ScimJson.object();
        out.putArray("schemas").add("urn:ietf:params:scim:schemas:core:2.0:Schema");
        out.put("id", extension.schema()).put("name", extension.name()).put("description", extension.description());
        var attributes = out.putArray("attributes");
        for (var attribute : extension.attributes()) {
            var one = attributes.addObject();
            one.put("name", attribute.name())
                    .put("type", type(attribute.type()))
                    .put("multiValued", false);
            one.put("description", attribute.description())
                    .put("required", false)
                    .put("mutability", "readWrite");
            one.put("returned", "default");
            if (attribute.type() == DirectoryExtension.Type.TEXT)
                one.put("caseExact", false).put("uniqueness", "none");
        }
        out.putObject("meta").put("resourceType", "Schema");
        return out;
    }

    private static String type(DirectoryExtension.Type type) {
        return switch (type) {
            case TEXT -> "string";
            case NUMBER -> "decimal";
            case TRUTH -> "boolean";
        };
    }
}
