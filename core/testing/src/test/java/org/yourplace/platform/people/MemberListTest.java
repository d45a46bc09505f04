package org.yourplace.platform.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.imports.ImportProgress;
import org.yourplace.platform.imports.ImportResult;
import org.yourplace.platform.imports.ImportSource;
import org.yourplace.platform.texts.BundleTexts;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.people.Organisation;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

class MemberListTest {
    private final TestCity city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
    private final Tenant svs = city.tenant("svs");
    private final Tenant group = city.tenant("thornhill-toolshed", svs);
    private final JtaDatabase database = city.database();
    private final Binding member = city.member(svs, Role.COORDINATOR);

    @BeforeEach
    void a_little_of_southampton() {
        city.owner().useHandle(handle -> {
            handle.execute(
                    "INSERT INTO core.postcode VALUES ('SO14 2AA', 'E06000045', 'W1', 'L1', 50.9, -1.4), ('SO19 6EW', 'E06000045', 'W2', 'L2', 50.91, -1.33)");
            handle.createUpdate(
                            "INSERT INTO core.code VALUES (:partnership, 'causes', 'food', '{\"en-GB\":\"Food and meals\"}', 1)")
                    .bind("partnership", city.partnership().id())
                    .execute();
            handle.createUpdate(
                            "UPDATE core.organisation SET name = 'Thornhill Toolshed', postcode = 'SO19 6EW' WHERE tenant_id = :tenant")
                    .bind("tenant", group.id())
                    .execute();
        });
        city.directory().refresh();
    }

    private ImportResult read(Binding who, String csv, boolean dryRun) {
        var services = city.services();
        var list = new MemberList(city.access(), services.places(), services.codes(), city.ids());
        return city.as(who, () -> services.imports("core", database, false, BundleTexts.core())
                .run(
                        list,
                        ImportSource.csv(csv.getBytes(StandardCharsets.UTF_8)),
                        dryRun,
                        Locale.UK,
                        ImportProgress.UNSEEN));
    }

    private List<Organisation> kept() {
        return city.as(member, () -> database.read(new PartnershipOrganisations()::kept)).stream()
                .filter(Organisation::hosted)
                .toList();
    }

    @Test
    void groups_become_hosted_organisations_whose_contact_stays_with_the_keeper() {
        var result = read(
                member,
                "Name,Contact,E-mail,Phone,Post code,Cause,Summary\nHightown Kettle & Chat,Mo,MO@example.org,01632 960201,so142aa,Food and meals,A warm room\n",
                false);

        assertThat(result.created()).isEqualTo(1);
        assertThat(kept()).singleElement().satisfies(one -> {
            assertThat(one.slug()).isEqualTo("hightown-kettle-and-chat");
            assertThat(one.postcode()).isEqualTo("SO14 2AA");
            assertThat(one.email()).isEqualTo("mo@example.org");
            assertThat(one.phone()).isEqualTo("01632 960201");
            assertThat(one.trusted()).isFalse();
        });
        var seen = city.as(
                        city.guest(),
                        () -> database.read(
                                tx -> new PartnershipOrganisations().bySlug(tx, "hightown-kettle-and-chat")))
                .orElseThrow();
        assertThat(seen.email()).isNull();
        assertThat(seen.phone()).isNull();
        assertThat(seen.postedBy()).isEqualTo("svs");
    }

    @Test
    void five_hundred_groups_take_less_than_five_seconds_and_a_second_run_creates_none() {
        var csv = new StringBuilder("name,contact,email,phone,postcode,cause,summary\n");
        for (int i = 0; i < 500; i++) {
            csv.append("Group number ")
                    .append(i)
                    .append(",Ann,group")
                    .append(i)
                    .append("@example.org,01632 960000,SO14 2AA,food,We meet on Tuesdays\n");
        }

        long begin = System.nanoTime();
        var first = read(member, csv.toString(), false);
        long millis = (System.nanoTime() - begin) / 1_000_000;
        var second = read(member, csv.toString(), false);

        assertThat(first.created()).isEqualTo(500);
        assertThat(first.errors()).isEmpty();
        assertThat(millis).as("milliseconds on an idle machine").isLessThan((long) (5_000 * busy()));
        assertThat(second.created()).isZero();
        assertThat(second.unchanged()).isEqualTo(500);
        assertThat(kept()).hasSize(500);
    }

    /** How many times as long everything takes, because others use this machine too. */
    private static double busy() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return Math.max(1, system.getSystemLoadAverage() / system.getAvailableProcessors());
    }

    @Test
    void a_changed_row_updates_and_an_empty_cell_changes_nothing() {
        read(member, "name,postcode,email,summary,reference\nOne,SO14 2AA,a@example.org,Old,M1\n", false);

        var changed = read(member, "name,postcode,email,summary,reference\nOne and all,,,New,M1\n", false);

        assertThat(changed.updated()).isEqualTo(1);
        assertThat(kept()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("One and all");
            assertThat(one.summary()).isEqualTo("New");
            assertThat(one.email()).isEqualTo("a@example.org");
            assertThat(one.postcode()).isEqualTo("SO14 2AA");
        });
    }

    @Test
    void the_same_group_is_known_by_name_and_postcode_however_they_are_written() {
        read(member, "name,postcode\nSt Mary's Supper Table,SO14 2AA\n", false);

        var again =
                read(member, "name,postcode\nst marys  supper-table,so14 2aa\nSt Mary’s Supper Table,SO142AA\n", true);

        assertThat(again.created()).isZero();
    }

    @Test
    void a_group_that_the_partnerships_files_brought_is_not_brought_again() {
        var id = city.organisation(svs.id(), "warren-green-patch", true);
        city.owner().useHandle(handle -> handle.createUpdate(
                        "UPDATE core.organisation SET name = 'Warren Green Patch', postcode = 'SO14 2AA', external = slug WHERE id = :id")
                .bind("id", id)
                .execute());

        var list = "name,postcode,summary,reference\nWARREN GREEN PATCH,SO14 2AA,Vegetables,M7\n";
        assertThat(read(member, list, false).updated()).isEqualTo(1);
        assertThat(read(member, list, false).unchanged()).isEqualTo(1);
        assertThat(kept()).hasSize(1);
    }

    @Test
    void a_group_with_a_workspace_is_left_to_itself() {
        var result = read(member, "name,postcode,summary\nThornhill Toolshed,SO19 6EW,Ours now\n", false);

        assertThat(result.unchanged()).isEqualTo(1);
        assertThat(result.warnings().getFirst().reason()).contains("workspace of its own");
        assertThat(kept()).isEmpty();
    }

    @Test
    void bad_rows_say_which_field_and_what_to_write() {
        var result = read(
                member,
                "name,email,phone,postcode,cause\n,a@example.org,,,\nGood one,,,SO14 2AA,flying\nBad,nobody,call me,SO99,food\nFar,,,ZE1 0AA,\n",
                true);

        assertThat(result.created()).isEqualTo(2);
        assertThat(result.errors())
                .extracting(error -> error.row() + " " + error.field())
                .containsExactly("2 name", "4 email", "4 phone", "4 postcode");
        assertThat(result.warnings()).extracting(ImportResult.RowWarning::row).containsExactly(3, 5);
    }

    @Test
    void a_member_without_the_permission_reads_nothing_in() {
        assertThatThrownBy(() -> read(city.member(svs, Role.MEMBER), "name\nX Y\n", true))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("forbidden");
        assertThatThrownBy(() -> read(city.guest(), "name\nX Y\n", true)).isInstanceOf(DomainException.class);
    }
}
