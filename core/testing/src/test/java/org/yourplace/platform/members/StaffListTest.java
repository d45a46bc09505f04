package org.yourplace.platform.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.imports.ImportProgress;
import org.yourplace.platform.imports.ImportResult;
import org.yourplace.platform.imports.ImportSource;
import org.yourplace.platform.members.Person.State;
import org.yourplace.platform.texts.BundleTexts;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

class StaffListTest {
    private static final String HEAD = "Name,E-mail,Title,Staff number,Line manager,Team,Roles,Leaves on\n";

    private final TestCity city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
    private final Tenant council = city.tenant("council");
    private final Staff staff = new Staff(city);
    private final Binding admin = city.member(council, Role.ADMINISTRATOR);

    private ImportResult read(Binding who, String csv, boolean dryRun, ImportProgress progress) {
        return city.as(who, () -> staff.services
                .imports("core", staff.database, false, BundleTexts.core())
                .run(
                        staff.importer,
                        ImportSource.csv(csv.getBytes(StandardCharsets.UTF_8)),
                        dryRun,
                        Locale.UK,
                        progress));
    }

    private ImportResult read(String rows) {
        return read(admin, HEAD + rows, false, ImportProgress.UNSEEN);
    }

    private Person find(String words) {
        return city.as(admin, () -> staff.members.list(new FindPeople(words, null, null, null, null), null, 2))
                .items()
                .getFirst();
    }

    @Test
    void twenty_thousand_rows_with_two_hundred_faulty_take_less_than_a_minute_and_a_repeat_adds_none() {
        var csv = bigList();
        var steps = new AtomicInteger();

        long begin = System.nanoTime();
        var first = read(admin, csv, false, (done, all) -> steps.incrementAndGet());
        double seconds = (System.nanoTime() - begin) / 1e9;
        begin = System.nanoTime();
        var second = read(admin, csv, false, ImportProgress.UNSEEN);
        double again = (System.nanoTime() - begin) / 1e9;

        System.out.printf(
                Locale.UK,
                "FIGURE staff list of 20000 rows: %.1f s, repeated: %.1f s, load %.1f on %d processors%n",
                seconds,
                again,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
        assertThat(first.created()).isEqualTo(19_800);
        assertThat(first.rejected()).isEqualTo(200);
        assertThat(first.errors()).hasSize(200).allSatisfy(error -> assertThat(error.detail())
                .isNotBlank());
        assertThat(first.errors())
                .extracting(ImportResult.RowError::row)
                .startsWith(2, 102, 202)
                .doesNotHaveDuplicates();
        assertThat(first.errors())
                .extracting(ImportResult.RowError::field)
                .contains("name", "email", "roles", "lineManager", "leavesOn");
        assertThat(second.created()).isZero();
        assertThat(second.updated()).isZero();
        assertThat(second.unchanged()).isEqualTo(19_800);
        assertThat(steps.get()).isGreaterThan(100);
        assertThat(find("person 00777").manager().name()).isEqualTo("Person 00077");
        assertThat(seconds).as("seconds on an idle machine").isLessThan(60 * busy());
    }

    /** How many times as long everything takes, because others use this machine too. */
    private static double busy() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return Math.max(1, system.getSystemLoadAverage() / system.getAvailableProcessors());
    }

    /** Every hundredth row is wrong in one of five ways; line managers stand anywhere in the list. */
    private static String bigList() {
        var csv = new StringBuilder(HEAD);
        for (int i = 0; i < 20_000; i++) {
            int fault = i % 100 == 0 ? i / 100 % 5 : -1;
            int manager = i / 10 % 100 == 0 ? i / 10 + 1 : i / 10;
            csv.append(fault == 0 ? "" : "Person %05d".formatted(i))
                    .append(fault == 1 ? ",no address" : ",person%05d@example.org".formatted(i))
                    .append(",Officer,N%05d".formatted(i))
                    .append(fault == 2 ? ",somebody else" : ",N%05d".formatted(manager))
                    .append(",Team %02d".formatted(i % 40))
                    .append(fault == 3 ? ",wizard" : i % 50 == 7 ? ",Line manager; Coordinator" : ",")
                    .append(fault == 4 ? ",soon" : ",")
                    .append('\n');
        }
        return csv.toString();
    }

    @Test
    void a_row_becomes_a_place_that_waits_for_its_person() {
        var result = read(
                "Priya Nair,P@example.org,Librarian,7,8,Libraries; Archives,Line manager,30/06/2026\nThe Boss,,Head,8,,,,\n");

        assertThat(result.errors()).isEmpty();
        var priya = find("priya");
        assertThat(priya.state()).isEqualTo(State.LISTED);
        assertThat(priya.email()).isEqualTo("p@example.org");
        assertThat(priya.staffNumber()).isEqualTo("7");
        assertThat(priya.roles()).containsExactly("line-manager");
        assertThat(priya.teams()).extracting(Person.Named::name).containsExactly("Archives", "Libraries");
        assertThat(priya.manager().name()).isEqualTo("The Boss");
        assertThat(priya.leaves()).isEqualTo("2026-06-30T23:00:00Z");
        assertThat(find("boss").roles()).containsExactly("member");
    }

    @Test
    void an_empty_cell_changes_nothing_and_a_changed_one_does() {
        read("Priya Nair,p@example.org,Librarian,7,,Libraries,Coordinator,\n");

        var changed = read("Priya Nair-Holt,,,7,,Archives,,\n");

        assertThat(changed.updated()).isEqualTo(1);
        var now = find("holt");
        assertThat(now.title()).isEqualTo("Librarian");
        assertThat(now.roles()).containsExactly("coordinator");
        assertThat(now.teams()).hasSize(2);
        assertThat(read("Priya Nair-Holt,,,7,,archives,,\n").unchanged()).isEqualTo(1);
    }

    @Test
    void a_number_finds_whoever_was_invited_by_address_before() {
        staff.invite(admin, "Priya Nair");

        var result = read("Priya Nair,priya.nair@example.org,,7,,,,\n");

        assertThat(result.created()).isZero();
        assertThat(find("priya").staffNumber()).isEqualTo("7");
        assertThat(find("priya").state()).isEqualTo(State.INVITED);
    }

    @Test
    void a_merged_record_is_found_as_the_one_that_was_kept() {
        read("Priya Nair,p@example.org,,7,,,,\nPriya N,pn@example.org,,8,,,,\n");
        var kept = find("nair");
        city.as(admin, () -> staff.merges.merge(kept.id(), find("n 8").id()));

        var again = read("Priya Nair,p@example.org,,8,,,,\n");

        assertThat(again.created()).isZero();
        assertThat(city.as(admin, () -> staff.members.list(FindPeople.ALL, null, 10))
                        .items())
                .hasSize(2);
    }

    @Test
    void rows_say_what_is_wrong_with_them() {
        var result = read(
                ",a@example.org,,,,,,\nNo Identity,,,,,,,\nBad,nobody,,,,,,\nLost,l@example.org,,,9999,,,\nOdd,o@example.org,,,,,wizard,\nEarly,e@example.org,,,,,,someday\n");

        assertThat(result.created()).isZero();
        assertThat(result.errors())
                .extracting(error -> error.row() + " " + error.field() + " " + error.reason())
                .containsExactly(
                        "2 name required",
                        "3 staffNumber number-or-address",
                        "4 email not-an-email",
                        "5 lineManager unknown-person",
                        "6 roles unknown-role",
                        "7 leavesOn not-a-date");
    }

    @Test
    void a_list_can_do_no_more_than_its_reader() {
        var me = staff.mine(admin);
        city.as(
                admin,
                () -> staff.members.change(
                        me.id(),
                        null,
                        new PersonEntry(
                                "Sam Sample", "sam@example.org", null, "1", List.of("administrator"), null, null)));
        city.as(admin, () -> staff.roles.set(null, java.util.Map.of("coordinator/core:MANAGE_PEOPLE", true)));
        var hr = city.member(council, Role.COORDINATOR);

        assertThat(read("Sam Sample,,,1,,,member,\n").errors())
                .extracting(ImportResult.RowError::reason)
                .containsExactly("last-administrator");
        assertThat(read("Sam Sample,,,1,,,,2026-06-30\n").errors())
                .extracting(ImportResult.RowError::reason)
                .containsExactly("last-administrator");
        var result = read(
                hr,
                HEAD + "New,n@example.org,,,,,administrator,\nFine,f@example.org,,,,,coordinator,\n",
                false,
                ImportProgress.UNSEEN);
        assertThat(result.errors()).extracting(ImportResult.RowError::reason).containsExactly("role-not-yours-to-give");
        assertThat(result.created()).isEqualTo(1);
        assertThatThrownBy(() -> read(
                        city.member(council, Role.LINE_MANAGER), HEAD + "A B,a@b.org\n", true, ImportProgress.UNSEEN))
                .hasMessageContaining("forbidden");
    }

    @Test
    void a_preview_keeps_nothing() {
        var looked = read(admin, HEAD + "Priya Nair,p@example.org,,7,,Libraries,,\n", true, ImportProgress.UNSEEN);

        assertThat(looked.created()).isEqualTo(1);
        assertThat(city.as(admin, () -> staff.members.list(FindPeople.ALL, null, 10))
                        .items())
                .hasSize(1);
        assertThat(city.as(admin, staff.teams::list)).isEmpty();
    }
}
