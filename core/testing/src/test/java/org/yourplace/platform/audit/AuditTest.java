package org.yourplace.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

class AuditTest {
    private static TestCity city;
    private static JtaDatabase database;
    private final Tenant group = city.tenant("group-" + UUID.randomUUID());
    private final Binding member = city.member(group, Role.COORDINATOR);
    private final CoreAudit audit = new CoreAudit(city.ids());
    private final AuditTrail trail = new AuditTrail();

    @BeforeAll
    static void a_city() {
        city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
        database = city.database();
    }

    private void record(Binding who, String action, String... detail) {
        city.run(
                who,
                () -> database.write(tx -> {
                    audit.record(tx, action, UUID.randomUUID(), detail);
                    return true;
                }));
    }

    private List<AuditTrail.Line> read() {
        return city.as(member, () -> database.read(tx -> trail.read(tx, null, 50)))
                .items();
    }

    @Test
    void a_line_says_who_did_what_and_what_became_of_the_fields() {
        record(member, "listing-published", "title", "Pack parcels", "places", "10");

        assertThat(read()).singleElement().satisfies(line -> {
            assertThat(line.actor()).isEqualTo("Sam Sample");
            assertThat(line.action()).isEqualTo("listing-published");
            assertThat(line.fields()).containsExactly("title", "places");
            assertThat(line.detail()).containsEntry("title", "Pack parcels");
            assertThat(line.at()).isEqualTo(TestCity.NOW);
        });
    }

    @Test
    void the_detail_can_be_erased_and_the_line_stays_with_its_hash() {
        record(member, "enquiry-answered", "name", "Ann");
        city.owner().useHandle(handle -> handle.createUpdate("DELETE FROM core.audit_detail WHERE tenant_id = :tenant")
                .bind("tenant", group.id())
                .execute());
        assertThat(read()).singleElement().satisfies(line -> {
            assertThat(line.detail()).isEmpty();
            assertThat(line.fields()).containsExactly("name");
        });
        int hash = city.owner().withHandle(handle -> handle.createQuery(
                        "SELECT length(detail_hash) FROM core.audit WHERE tenant_id = :tenant")
                .bind("tenant", group.id())
                .mapTo(Integer.class)
                .one());
        assertThat(hash).isEqualTo(32);
    }

    @Test
    void a_guest_at_the_desk_leaves_a_line_without_a_name_and_elsewhere_none() {
        city.run(
                city.guest(),
                () -> database.atDesk(group.id(), tx -> {
                    audit.record(tx, "interest-sent", UUID.randomUUID(), "name", "Ann");
                    return true;
                }));
        record(city.guest(), "looked-around");

        assertThat(read()).singleElement().satisfies(line -> assertThat(line.actor())
                .isNull());
    }

    @Test
    void pages_of_the_trail_follow_one_another() {
        for (int i = 0; i < 7; i++) {
            record(member, "step-" + i);
        }

        var seen = new ArrayList<String>();
        String after = null;
        do {
            var from = after;
            var page = city.as(member, () -> database.read(tx -> trail.read(tx, from, 3)));
            page.items().forEach(line -> seen.add(line.action()));
            after = page.next();
        } while (after != null);

        assertThat(seen).containsExactly("step-6", "step-5", "step-4", "step-3", "step-2", "step-1", "step-0");
    }
}
