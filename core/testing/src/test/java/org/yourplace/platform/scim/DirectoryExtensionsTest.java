package org.yourplace.platform.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yourplace.platform.scim.DirectoryOfPeople.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.texts.BundleTexts;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.people.DirectoryExtension;

/** A directory tells what a feature keeps of people besides, in an extension of the user's schema. */
class DirectoryExtensionsTest {
    private static final String BIKES = "urn:yourplace:scim:schemas:extension:bikes:1.0:User";

    private final Map<UUID, Map<String, String>> kept = new HashMap<>();
    private final DirectoryOfPeople here = new DirectoryOfPeople();

    DirectoryExtensionsTest() {
        here.extensions = List.of(new DirectoryExtensions.Spoken(new Bikes(), BundleTexts.core()));
    }

    /** A feature that knows who has a bicycle, of which colour, and how many gears it has. */
    private final class Bikes implements DirectoryExtension {
        @Override
        public String schema() {
            return BIKES;
        }

        @Override
        public String name() {
            return "Bikes";
        }

        @Override
        public String description() {
            return "What they come on";
        }

        @Override
        public List<Attribute> attributes() {
            return List.of(
                    new Attribute("colour", Type.TEXT, "Of the frame"),
                    new Attribute("gears", Type.NUMBER, "How many"),
                    new Attribute("lights", Type.TRUTH, "Whether it has them"));
        }

        @Override
        public Map<UUID, Map<String, String>> read(Tx tx, Collection<UUID> members) {
            var found = new HashMap<>(kept);
            found.keySet().retainAll(Set.copyOf(members));
            return found;
        }

        @Override
        public void write(Tx tx, UUID member, Map<String, String> values) {
            Violations.of()
                    .check(values.containsKey("colour"), "colour", "required")
                    .done();
            kept.put(member, Map.copyOf(values));
        }
    }

    private ObjectNode out(ScimUser.Kept user) {
        return here.city.as(here.directory, () -> here.users.write(user, "https://here"));
    }

    private ScimUser.Kept amy() {
        return here.add(
                "{\"userName\":\"amy\",\"" + BIKES + "\":{\"colour\":\"red\",\"gears\":7.50,\"lights\":\"True\"}}");
    }

    private ScimUser.Kept replace(UUID id, String text) {
        return here.city.as(here.directory, () -> here.users.replace(id, null, json(text)));
    }

    @Test
    void what_is_told_of_somebody_comes_back_with_them() {
        var amy = amy();

        JsonNode bike = out(amy).path(BIKES);
        assertThat(bike.path("colour").asText()).isEqualTo("red");
        assertThat(bike.path("gears").isNumber()).isTrue();
        assertThat(bike.path("gears").asText()).isEqualTo("7.5");
        assertThat(bike.path("lights").booleanValue()).isTrue();
        assertThat(out(amy).path("schemas").toString()).contains(BIKES);
        assertThat(out(here.find("userName eq \"amy\"").page().getFirst()).path(BIKES))
                .isEqualTo(bike);
        assertThat(out(here.add("{\"userName\":\"rory\"}")).has(BIKES)).isFalse();
    }

    @Test
    void a_whole_user_replaces_what_it_speaks_of_and_takes_nothing_away_by_silence() {
        var id = amy().id();

        assertThat(replace(id, "{\"userName\":\"amy\",\"title\":\"Pilot\"}").more())
                .containsEntry(BIKES, Map.of("colour", "red", "gears", "7.5", "lights", "true"));
        assertThat(replace(id, "{\"userName\":\"amy\",\"" + BIKES + "\":{\"COLOUR\":\"blue\"}}")
                        .more())
                .containsEntry(BIKES, Map.of("colour", "blue"));
    }

    @Test
    void a_change_reaches_one_attribute_in_the_words_of_the_standard_and_of_entra() {
        var id = amy().id();

        here.patch(id, "{\"op\":\"replace\",\"path\":\"" + BIKES + ":colour\",\"value\":\"green\"}");
        assertThat(kept.get(id)).containsEntry("colour", "green").containsEntry("gears", "7.5");
        here.patch(id, "{\"op\":\"Add\",\"value\":{\"" + BIKES + ":gears\":\"21\"}}");
        assertThat(kept.get(id)).containsEntry("gears", "21");
        here.patch(id, "{\"op\":\"add\",\"value\":{\"" + BIKES + "\":{\"lights\":false}}}");
        assertThat(kept.get(id)).containsEntry("lights", "false").containsEntry("colour", "green");
        here.patch(id, "{\"op\":\"remove\",\"path\":\"" + BIKES + ":gears\"}");
        assertThat(kept.get(id)).doesNotContainKey("gears");
        here.patch(id, "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"Pilot\"}");
        assertThat(kept.get(id)).containsEntry("colour", "green");

        var rory = here.add("{\"userName\":\"rory\"}").id();
        here.patch(rory, "{\"op\":\"add\",\"path\":\"" + BIKES + ":colour\",\"value\":\"black\"}");
        assertThat(kept.get(rory)).containsEntry("colour", "black");
    }

    @Test
    void a_path_that_names_the_whole_extension_means_what_is_in_it() {
        var id = amy().id();

        here.patch(id, "{\"op\":\"replace\",\"path\":\"" + BIKES + "\",\"value\":{\"colour\":\"white\"}}");
        assertThat(kept.get(id)).containsEntry("colour", "white").containsEntry("gears", "7.5");
        for (var wrong : new String[] {
            "{\"op\":\"replace\",\"path\":\"" + BIKES + "\",\"value\":\"white\"}",
            "{\"op\":\"add\",\"value\":{\"" + BIKES + "\":[1]}}",
            "{\"op\":\"remove\",\"path\":\"" + BIKES + "\"}"
        }) {
            assertThatThrownBy(() -> here.patch(id, wrong))
                    .as(wrong)
                    .isInstanceOfSatisfying(
                            ScimRefused.class,
                            refused -> assertThat(refused.error().getScimType()).isEqualTo("invalidValue"));
        }
        assertThat(kept.get(id)).containsEntry("colour", "white");

        var boss = here.add("{\"userName\":\"boss\"}").id();
        here.patch(
                id,
                "{\"op\":\"add\",\"path\":\"" + ScimUser.ENTERPRISE + "\",\"value\":{\"manager\":{\"value\":\"" + boss
                        + "\"}}}");
        assertThat(here.find("userName eq \"amy\"").page().getFirst().user().manager())
                .isEqualTo(boss);
        here.patch(id, "{\"op\":\"remove\",\"path\":\"" + ScimUser.ENTERPRISE + "\"}");
        assertThat(here.find("userName eq \"amy\"").page().getFirst().user().manager())
                .isNull();
    }

    @Test
    void who_has_seen_an_older_one_is_told_whoever_changed_it() {
        var amy = amy();
        kept.put(amy.id(), Map.of("colour", "mended"));

        assertThatThrownBy(() -> here.city.as(
                        here.directory,
                        () -> here.users.replace(amy.id(), amy.version(), json("{\"userName\":\"amy\"}"))))
                .isInstanceOfSatisfying(
                        ScimRefused.class,
                        refused -> assertThat(refused.error().getStatus()).isEqualTo(412));
    }

    @Test
    void what_cannot_be_kept_is_refused_with_the_attribute_and_changes_nothing() {
        var id = amy().id();
        for (var wrong : new String[] {
            "{\"gears\":7}",
            "{\"colour\":\"red\",\"gears\":\"many\"}",
            "{\"colour\":\"red\",\"gears\":1e400}",
            "{\"colour\":\"red\",\"gears\":[]}",
            "{\"colour\":\"red\",\"lights\":\"perhaps\"}",
            "{\"colour\":{\"of\":\"frame\"}}",
            "{\"colour\":\"" + "x".repeat(201) + "\"}",
            "[\"red\"]",
            "\"red\"",
            "{}"
        }) {
            assertThatThrownBy(() -> replace(id, "{\"userName\":\"changed\",\"" + BIKES + "\":" + wrong + "}"))
                    .as(wrong)
                    .isInstanceOfSatisfying(ScimRefused.class, refused -> {
                        assertThat(refused.error().getStatus()).isEqualTo(400);
                        assertThat(refused.error().getScimType()).isEqualTo("invalidValue");
                    });
        }
        assertThatThrownBy(() -> here.patch(id, "{\"op\":\"remove\",\"path\":\"" + BIKES + ":colour\"}"))
                .hasMessageContaining("colour");
        assertThat(here.find("userName eq \"amy\"").total()).isEqualTo(1);
        assertThat(kept.get(id)).containsEntry("colour", "red");
    }

    @Test
    void a_directory_is_told_of_the_extensions_that_are_on_and_others_are_not_listened_to() {
        here.city.as(here.directory, () -> {
            var schema = ScimDescription.one("Schemas", BIKES, "https://here", here.users.extensions());
            assertThat(schema.path("attributes"))
                    .extracting(one -> one.path("name").asText())
                    .containsExactly("colour", "gears", "lights");
            assertThat(schema.path("attributes"))
                    .extracting(one -> one.path("type").asText())
                    .containsExactly("string", "decimal", "boolean");
            assertThat(ScimDescription.one("ResourceTypes", "User", "https://here", here.users.extensions())
                            .path("schemaExtensions"))
                    .extracting(one -> one.path("schema").asText())
                    .containsExactly(ScimUser.ENTERPRISE, BIKES);
            return schema;
        });

        here.extensions = List.of();
        var rory = here.add("{\"userName\":\"rory\",\"" + BIKES + "\":{\"colour\":\"red\"}}");
        assertThat(kept).doesNotContainKey(rory.id());
        assertThat(out(rory).has(BIKES)).isFalse();
    }

    @Test
    void a_program_asks_for_the_extension_alone_or_without_it() {
        var amy = amy();
        var only = new ScimQuery(null, 0, 1, Set.of(BIKES.toLowerCase(java.util.Locale.ROOT) + ":colour"), Set.of());
        assertThat(only.trimmed(out(amy)).properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("schemas", "id", BIKES);
        var without = new ScimQuery(null, 0, 1, Set.of(), Set.of(BIKES.toLowerCase(java.util.Locale.ROOT)));
        assertThat(without.trimmed(out(amy)).has(BIKES)).isFalse();
    }
}
