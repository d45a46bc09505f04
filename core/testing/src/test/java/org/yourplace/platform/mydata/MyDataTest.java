package org.yourplace.platform.mydata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.audit.CoreAudit;
import org.yourplace.platform.consent.CoreConsents;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;
import tools.jackson.databind.JsonNode;

class MyDataTest {
    private final TestCity city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
    private final JtaDatabase database = city.database();
    private final Tenant svs = city.tenant("svs");
    private final Binding person =
            Binding.person(city.partnership(), city.person(Role.MEMBER, svs, city.tenant("group")));
    private final MyData data = new MyData();
    private final CoreConsents consents = new CoreConsents(city.ids(), city.access(), new CoreAudit(city.ids()));

    @Test
    void a_person_sees_which_organisations_hold_what_about_them() {
        city.run(person, () -> database.write(tx -> consents.give(tx, svs.id(), "news", "Tell me.")));

        List<MyData.Held> held = city.as(person, () -> database.read(data::held));

        assertThat(held)
                .extracting(one -> one.by().slug() + " " + one.relation())
                .containsExactlyInAnyOrder("group core.membership", "svs core.membership", "svs core.consent");
        assertThat(held)
                .filteredOn(one -> one.relation().equals("core.membership"))
                .allSatisfy(one -> {
                    assertThat(one.rows()).isEqualTo(1);
                    assertThat(one.aboutPerson()).contains("name", "email");
                    assertThat(one.own()).contains("roles").doesNotContain("person_id");
                });
    }

    @Test
    void the_file_holds_all_of_it_and_nothing_of_anybody_else() {
        city.person(Role.ADMINISTRATOR, city.tenant("other"));

        Map<String, JsonNode> all = city.as(person, () -> database.read(data::everything));

        assertThat(all).containsKeys("core.person", "core.membership");
        assertThat(all.get("core.person")).hasSize(1);
        assertThat(all.get("core.membership")).hasSize(2);
        assertThat(all.toString()).contains("Sam Sample").doesNotContain("password_hash", "\"other\"");
    }

    @Test
    void a_member_at_work_and_a_guest_see_nothing_of_a_person_here() {
        for (var who : List.of(city.member(city.tenant("third"), Role.ADMINISTRATOR), city.guest())) {
            assertThat((List<MyData.Held>) city.as(who, () -> database.read(data::held)))
                    .isEmpty();
        }
    }
}
