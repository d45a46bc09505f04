package org.yourplace.testing.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yourplace.testing.host.TenantConfig.SHIPPED;
import static org.yourplace.testing.host.TenantConfig.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yourplace.platform.config.Apply;
import org.yourplace.platform.config.Apply.Options;
import org.yourplace.platform.config.Report;
import org.yourplace.platform.migrate.Login;
import org.yourplace.testing.EmbeddedDatabase;

class ApplyIT {
    private static final String SUPPER = "st-marys-supper-table";

    @TempDir
    private Path folder;

    private EmbeddedDatabase database;

    @BeforeEach
    void open() {
        database = EmbeddedDatabase.fresh();
    }

    private Report apply(Path files) {
        return apply(Options.of(files).demo("sunny-harbour"));
    }

    private Report apply(Options options) {
        return Apply.run(new Login(database.url(), "yp_config", ""), options);
    }

    private List<String> all(String sql) {
        return database.jdbi("postgres")
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private String one(String sql) {
        return all(sql).getFirst();
    }

    private int run(String sql) {
        return database.jdbi("postgres").withHandle(handle -> handle.execute(sql));
    }

    @Test
    void the_shipped_partnership_is_complete() {
        apply(SHIPPED);

        assertThat(one("SELECT count(*) FROM core.postcode")).isEqualTo("5810");
        assertThat(
                        all(
                                "SELECT kind || ' ' || count(*) || ' ' || count(boundary) || ' ' || count(decile) FROM core.area GROUP BY kind ORDER BY 1"))
                .containsExactly("lsoa 152 152 152", "ward 17 17 0");
        assertThat(one("SELECT count(*) FROM core.organisation WHERE hosted")).isEqualTo("5");
        assertThat(
                        one(
                                "SELECT count(*) FROM core.organisation o JOIN core.tenant t ON t.id = o.tenant_id WHERE hosted OR kind = 'group'"))
                .isEqualTo("25");
        assertThat(one("SELECT count(*) FROM core.tenant t WHERE (kind = 'group') <> (supporter_id IS NOT NULL)"))
                .isEqualTo("0");
        assertThat(
                        one(
                                "SELECT count(*) FROM core.audience_reader r JOIN core.tenant t ON t.id = r.tenant_id WHERE t.slug = 'svs'"))
                .isEqualTo("20");
        assertThat(
                        all(
                                "SELECT o.slug FROM core.organisation o JOIN core.organisation_trust t ON t.id = o.id WHERE NOT trusted"))
                .containsExactly("hightown-kettle-and-chat");
        assertThat(
                        one(
                                "SELECT count(DISTINCT password_hash) || ' ' || count(*) - count(password_hash) FROM core.person"))
                .isEqualTo("1 0");
        assertThat(one("SELECT front #>> '{area,code}' FROM core.partnership")).isEqualTo("E06000045");
        assertThat(all("SELECT problem FROM core.lint('core')")).isEmpty();
    }

    @Test
    void a_second_run_changes_nothing() {
        assertThat(apply(SHIPPED).total()).isGreaterThan(6_000);

        var second = apply(SHIPPED);

        assertThat(second.tables()).isEmpty();
        assertThat(second.notes()).isEmpty();
    }

    @Test
    void people_whom_an_organisation_brought_itself_are_left_alone() {
        apply(SHIPPED);
        run(
                "INSERT INTO core.person (id, partnership_id, name, held_by, created_at)"
                        + " SELECT gen_random_uuid(), partnership_id, 'Kit', id, now() FROM core.tenant WHERE slug = 'council'");
        run(
                "INSERT INTO core.membership (id, tenant_id, audience_id, person_id, name, roles, since)"
                        + " SELECT gen_random_uuid(), held_by, held_by, id, name, '{member}', now() FROM core.person WHERE email IS NULL");
        run(
                "INSERT INTO core.membership (id, tenant_id, audience_id, name, roles, since)"
                        + " SELECT gen_random_uuid(), id, id, 'Ash', '{member}', now() FROM core.tenant WHERE slug = 'council'");

        assertThat(apply(SHIPPED).total()).isZero();

        assertThat(one("SELECT count(*) FROM core.membership WHERE email IS NULL"))
                .isEqualTo("2");
    }

    @Test
    void what_was_changed_in_the_workspace_stays_until_the_files_say_something_new() {
        var files = TenantConfig.copyTo(folder);
        apply(files);
        var tenant = one("SELECT id FROM core.tenant WHERE slug = '" + SUPPER + "'");
        run("UPDATE core.tenant_feature SET enabled = false, changed_by = '" + UUID.randomUUID()
                + "' WHERE tenant_id = " + tenant);
        run("UPDATE core.organisation_contact SET contact = 'Bea', email = 'bea@example.org' WHERE tenant_id = "
                + tenant);
        run(
                "UPDATE core.organisation_trust SET trusted = false WHERE id = (SELECT id FROM core.organisation WHERE slug = '"
                        + SUPPER + "')");

        assertThat(apply(files).total()).isZero();

        edit(files.resolve("partnerships/southampton/tenants.json"), "hello@" + SUPPER + ".example", "new@example.org");
        edit(
                files.resolve("partnerships/southampton/tenants.json"),
                "\"St Mary's Supper Table\"",
                "\"St Mary's Table\"");
        var third = apply(files);

        assertThat(third.total()).isEqualTo(3);
        assertThat(one("SELECT contact || ' ' || email FROM core.organisation_contact WHERE tenant_id = " + tenant))
                .isEqualTo("Bea new@example.org");
        assertThat(one("SELECT name FROM core.tenant WHERE id = " + tenant)).isEqualTo("St Mary's Table");
        assertThat(one("SELECT name FROM core.organisation WHERE tenant_id = " + tenant))
                .isEqualTo("St Mary's Table");
        assertThat(one("SELECT enabled FROM core.tenant_feature WHERE tenant_id = " + tenant))
                .isEqualTo("f");
    }

    @Test
    void a_ceiling_of_off_switches_the_feature_off_whoever_switched_it_on() {
        var files = TenantConfig.copyTo(folder);
        apply(files);
        run("UPDATE core.tenant_feature SET changed_by = '" + UUID.randomUUID()
                + "' WHERE tenant_id = (SELECT id FROM core.tenant" + " WHERE slug = 'svs')");
        var partnership = files.resolve("partnerships/southampton/partnership.json");
        edit(partnership, "\"volunteering-bank\": \"allowed\"", "\"volunteering-bank\": \"locked\"");
        apply(files);
        assertThat(one("SELECT count(*) FROM core.tenant_feature WHERE enabled AND feature = 'volunteering-bank'"))
                .isEqualTo(one("SELECT count(*) FROM core.tenant"));

        edit(partnership, "\"volunteering-bank\": \"locked\"", "\"volunteering-bank\": \"off\"");
        var tenants = files.resolve("partnerships/southampton/tenants.json");
        edit(tenants, "\"volunteering-bank\",", "");
        apply(files);

        assertThat(one("SELECT count(*) FROM core.tenant_feature WHERE enabled AND feature = 'volunteering-bank'"))
                .isEqualTo("0");
    }

    @Test
    void a_tenant_that_is_no_longer_named_goes_unless_it_holds_data() throws IOException {
        var files = TenantConfig.copyTo(folder);
        apply(files);
        run("""
            INSERT INTO core.task (id, tenant_id, audience_id, kind, about, opened_at)
            SELECT gen_random_uuid(), id, id, 'x', 'x', '2026-01-01' FROM core.tenant WHERE slug = 'solent-ledger'""");
        dropTenant(files, "harbourline", "Harbourline Logistics");
        dropTenant(files, "solent-ledger", "Solent Ledger");

        var report = apply(files);

        assertThat(all("SELECT slug FROM core.tenant WHERE slug IN ('harbourline', 'solent-ledger')"))
                .containsExactly("solent-ledger");
        assertThat(report.notes())
                .anyMatch(note -> note.contains("solent-ledger is no longer in the files but holds data"));
        assertThat(one("SELECT count(*) FROM core.organisation WHERE slug = 'solent-ledger'"))
                .isEqualTo("1");
        assertThat(one("SELECT count(*) FROM core.declared WHERE item LIKE '%harbourline/%'"))
                .isEqualTo("0");
        assertThat(apply(files).total()).isZero();
    }

    private static void dropTenant(Path files, String slug, String name) throws IOException {
        var folder = files.resolve("partnerships/southampton");
        var tenants = Files.readString(folder.resolve("tenants.json"));
        Files.writeString(
                folder.resolve("tenants.json"),
                tenants.replaceFirst("(?s)    \\{\\s+\"slug\": \"" + slug + "\".*?\\n    \\},\\n", ""));
        var people = Files.readString(folder.resolve("people.json"));
        Files.writeString(
                folder.resolve("people.json"),
                people.replaceAll("(?s)    \\{\\s+\"email\": \"[a-z]+@" + slug + "\\.example\".*?\\n    \\},\\n", ""));
    }

    @Test
    void without_the_demonstration_invented_people_cannot_sign_in() {
        apply(SHIPPED);

        apply(Options.of(SHIPPED));

        assertThat(one("SELECT count(*) FROM core.person WHERE password_hash IS NOT NULL"))
                .isEqualTo("0");
        assertThat(one("SELECT count(*) FROM core.membership")).isEqualTo("0");
        assertThat(apply(Options.of(SHIPPED)).total()).isZero();
    }

    @Test
    void a_new_demo_password_is_for_everybody_and_one_is_made_when_none_is_given() {
        var first = apply(Options.of(SHIPPED).demo(null));
        assertThat(first.generatedPassword()).isPresent();
        assertThat(apply(Options.of(SHIPPED).demo(first.generatedPassword().get()))
                        .total())
                .isZero();
        assertThat(apply(Options.of(SHIPPED).demo(null)).generatedPassword()).isEmpty();

        var changed = apply(Options.of(SHIPPED).demo("another-word"));

        assertThat(changed.tables().get("person").changed())
                .isEqualTo(Integer.parseInt(one("SELECT count(*) FROM core.person")));
    }

    @Test
    void a_second_partnership_by_files_alone_sees_nothing_of_the_first() {
        apply(Options.of(SHIPPED).demo("x-y-z").with(SHIPPED.resolve("examples/avonford")));

        var avonford = one("SELECT id FROM core.partnership WHERE slug = 'avonford'");
        var centre = one("SELECT id FROM core.tenant WHERE slug = 'volunteer-centre'");
        var seen = database.jdbi("yp_app").inTransaction(handle -> {
            handle.execute(
                    "SELECT core.enter(" + avonford + ", 'public', NULL, NULL, NULL, 0, NULL, NULL, now(), false)");
            return handle.createQuery("""
                            SELECT slug FROM core.tenant UNION SELECT slug FROM core.organisation UNION SELECT host FROM core.partnership_host
                            UNION SELECT slug FROM core.partnership""").mapTo(String.class).set();
        });

        assertThat(seen)
                .containsExactlyInAnyOrder(
                        "avonford", "avonford.localhost", "council", "volunteer-centre", "millpond-friends");
        assertThat(one("SELECT count(*) FROM core.tenant WHERE slug = 'council'"))
                .isEqualTo("2");
        assertThat(one("SELECT count(*) FROM core.audience_reader WHERE tenant_id = " + centre))
                .isEqualTo("0");
        assertThat(one("SELECT authorities FROM core.partnership WHERE slug = 'avonford'"))
                .isEqualTo("{}");
    }
}
