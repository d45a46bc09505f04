package org.yourplace.csrbrokerage.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.audit.CoreAudit;
import org.yourplace.platform.scim.DirectoryExtensions;
import org.yourplace.platform.scim.DirectoryTokens;
import org.yourplace.platform.scim.DirectoryUsers;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.who.Role;

/** The employer's directory writes staff's terms: grade, hours, start, site, and the manager by the standard's own extension. */
class TermsFromDirectoryIT {
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private final ProgrammeCity at = new ProgrammeCity();
    private final StaffService staff = new StaffService(at.core);
    private final DirectoryTerms terms = new DirectoryTerms(at.core);
    private final DirectoryUsers users = new DirectoryUsers(
            at.city.database(),
            at.city.ids(),
            new CoreAudit(at.city.ids()),
            new DirectoryExtensions(() -> List.of(new DirectoryExtensions.Spoken(terms, at.core.texts()))));
    private final Binding directory = directory();

    private Binding directory() {
        var tokens = new DirectoryTokens(
                at.city.database(), at.city.access(), new CoreAudit(at.city.ids()), at.city.ids(), at.city.clock());
        var made = at.as(at.city.member(at.council, Role.ADMINISTRATOR), () -> tokens.open("Entra", 30));
        var identity =
                at.city.identities().of(at.city.partnership(), made.secret()).orElseThrow();
        return Binding.tenant(at.city.partnership(), at.council, identity);
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) JsonUtils.getObjectReader().readTree(text);
        } catch (java.io.IOException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private static String user(String name, Map<String, Object> said, String more) {
        try {
            return "{\"userName\":\"" + name + "\",\"externalId\":\"N-" + name + "\"" + more
                    + (said.isEmpty()
                            ? "}"
                            : ",\"" + DirectoryTerms.SCHEMA + "\":" + new ObjectMapper().writeValueAsString(said)
                                    + "}");
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private ObjectNode add(String text) {
        return at.as(directory, () -> users.write(users.add(json(text)), "https://here"));
    }

    private ObjectNode replace(UUID id, String text) {
        return at.as(directory, () -> users.write(users.replace(id, null, json(text)), "https://here"));
    }

    private static UUID id(ObjectNode user) {
        return UUID.fromString(user.path("id").asText());
    }

    private static final Map<String, Object> PRIYA = Map.of(
            "grade", "Grade 9", "hoursAWeek", 18.5, "fullTimeHours", "37", "startsOn", "2024-09-02", "site", "Library");

    @Test
    void grade_hours_manager_start_and_site_come_by_the_directory_and_back() {
        var max = id(add(user("max", Map.of(), "")));
        var out = add(user("priya", PRIYA, ",\"" + ENTERPRISE + "\":{\"manager\":{\"value\":\"" + max + "\"}}"));

        var said = out.path(DirectoryTerms.SCHEMA);
        assertThat(said.path("grade").asText()).isEqualTo("Grade 9");
        assertThat(said.path("hoursAWeek").asText()).isEqualTo("18.5");
        assertThat(said.path("fullTimeHours").asText()).isEqualTo("37");
        assertThat(said.path("contract").asText()).isEqualTo("permanent");
        assertThat(said.path("startsOn").asText()).isEqualTo("2024-09-02");
        assertThat(said.path("site").asText()).isEqualTo("Library");
        assertThat(out.path(ENTERPRISE).path("manager").path("value").asText()).isEqualTo(max.toString());

        var kept = at.as(at.hr, () -> staff.read(id(out)));
        assertThat(kept.weeklyMinutes()).isEqualTo(1110);
        assertThat(kept.source()).isEqualTo("directory");
        assertThat(kept.manager()).isEqualTo("max");
        assertThat(at.as(directory, () -> users.write(users.read(id(out)), "https://here")))
                .isEqualTo(out);
    }

    @Test
    void hours_lead_back_to_the_minute_and_the_same_again_changes_nothing() {
        at.member(at.council, "N-rory", "Rory");
        var minutes = List.of(1, 1100, 2213, 2220, 10080);
        for (int weekly : minutes) {
            var member = at.employee(at.council, "M" + weekly, "G", 1);
            at.run("UPDATE csr_brokerage.employee SET weekly_minutes = ? WHERE id = ?", weekly, member);
            var before = at.as(at.hr, () -> staff.read(member));
            at.as(directory, () -> at.core.database().write(tx -> {
                terms.write(tx, member, terms.read(tx, List.of(member)).get(member));
                return member;
            }));
            assertThat(at.as(at.hr, () -> staff.read(member))).isEqualTo(before);
        }
    }

    @Test
    void a_user_sent_whole_replaces_the_terms_and_one_sent_without_them_keeps_them() {
        var priya = id(add(user("priya", PRIYA, "")));

        replace(priya, user("priya", Map.of(), ",\"title\":\"Librarian\""));
        assertThat(at.as(at.hr, () -> staff.read(priya)).site()).isEqualTo("Library");

        replace(priya, user("priya", Map.of("grade", "Grade 10", "hoursAWeek", 37, "fullTimeHours", 37), ""));
        var now = at.as(at.hr, () -> staff.read(priya));
        assertThat(now.grade()).isEqualTo("Grade 10");
        assertThat(now.weeklyMinutes()).isEqualTo(2220);
        assertThat(now.site()).isNull();
        assertThat(now.startsOn()).isNull();
    }

    @Test
    void what_a_list_would_refuse_the_directory_is_refused_with_the_attribute() {
        var priya = id(add(user("priya", PRIYA, "")));
        var whole = Map.<String, Object>of("grade", "G", "hoursAWeek", 37, "fullTimeHours", 37);
        Map<String, Object> wrong = Map.of(
                "grade",
                "x".repeat(61),
                "hoursAWeek",
                200,
                "fullTimeHours",
                0,
                "contract",
                "for ever",
                "startsOn",
                "+999999999-01-01",
                "endsOn",
                "soon",
                "site",
                "x".repeat(81));
        wrong.forEach((name, value) -> {
            var said = new java.util.HashMap<>(whole);
            said.put(name, value);
            assertThatThrownBy(() -> replace(priya, user("priya", said, ",\"title\":\"Changed\"")))
                    .as(name)
                    .hasMessageContaining(name)
                    .hasMessageNotContaining("violation.");
        });
        for (var missing : whole.keySet()) {
            var said = new java.util.HashMap<>(whole);
            said.remove(missing);
            assertThatThrownBy(() -> replace(priya, user("priya", said, ""))).hasMessageContaining(missing);
        }
        assertThatThrownBy(() -> add(user("new", Map.of("grade", "G"), ""))).hasMessageContaining("hoursAWeek");
        assertThat(at.as(at.hr, () -> staff.read(priya)).grade()).isEqualTo("Grade 9");
        assertThat(add(user("new", Map.of(), "")).has(DirectoryTerms.SCHEMA))
                .as("who was refused is not half there")
                .isFalse();
    }

    @Test
    void another_employers_directory_reaches_nobodys_terms_here() {
        var theirs = at.employee(at.harbourline, "H1", "Deckhand", 37);

        Map<UUID, Map<String, String>> found =
                at.as(directory, () -> at.core.database().read(tx -> terms.read(tx, List.of(theirs))));
        assertThat(found).isEmpty();
        assertThatThrownBy(() -> replace(theirs, user("priya", PRIYA, ""))).hasMessageContaining("no such resource");
    }

    @Test
    void of_a_councillor_nothing_else_is_asked() {
        var moss = id(add(user("moss", Map.of("councillor", true), "")));

        assertThat(at.as(at.hr, () -> staff.read(moss)).councillor()).isTrue();
        replace(moss, user("moss", Map.of("grade", "G", "hoursAWeek", 1, "fullTimeHours", 37), ""));
        assertThat(at.as(at.hr, () -> staff.read(moss)).councillor()).isFalse();
    }
}
