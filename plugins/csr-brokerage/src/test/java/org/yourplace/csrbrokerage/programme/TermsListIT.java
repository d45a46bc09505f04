package org.yourplace.csrbrokerage.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.yourplace.csrbrokerage.CsrFeature;
import org.yourplace.platform.imports.ImportProgress;
import org.yourplace.platform.imports.ImportResult;
import org.yourplace.platform.imports.ImportSource;

class TermsListIT {
    private static final String HEAD =
            "Staff number,Grade,Hours a week,Full-time hours,Contract,Starts on,Site,Councillor\n";
    private static final int ROWS = 20_000;

    private final ProgrammeCity at = new ProgrammeCity();
    private final StaffService staff = new StaffService(at.core);
    private final TermsImport importer = new TermsImport(at.core);

    private ImportResult read(String rows, ImportProgress progress) {
        return at.as(at.hr, () -> at.city
                .services()
                .imports(CsrFeature.ID, at.core.database(), false, at.core.texts())
                .run(
                        importer,
                        ImportSource.csv((HEAD + rows).getBytes(StandardCharsets.UTF_8)),
                        false,
                        Locale.UK,
                        progress));
    }

    private ImportResult read(String rows) {
        return read(rows, ImportProgress.UNSEEN);
    }

    @Test
    void twenty_thousand_rows_with_two_hundred_faulty_take_less_than_a_minute_and_a_repeat_adds_none() {
        at.run(
                "INSERT INTO core.membership (id, tenant_id, audience_id, name, email, roles, since, external, changed_at)"
                        + " SELECT gen_random_uuid(), ?, ?, 'Person ' || n, 'p' || n || '@council.example', '{member}', '2020-01-01Z', 'N' || n,"
                        + " '2020-01-01Z' FROM generate_series(0, 19999) n",
                at.council.id(),
                at.council.id());
        var csv = bigList();
        var steps = new AtomicInteger();

        long begin = System.nanoTime();
        var first = read(csv, (done, all) -> steps.incrementAndGet());
        double seconds = (System.nanoTime() - begin) / 1e9;
        begin = System.nanoTime();
        var second = read(csv);
        double again = (System.nanoTime() - begin) / 1e9;

        System.out.printf(
                Locale.UK,
                "FIGURE staff terms of %d rows: %.1f s, repeated: %.1f s, load %.1f on %d processors%n",
                ROWS,
                seconds,
                again,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
        assertThat(first.created()).isEqualTo(ROWS - 200);
        assertThat(first.rejected()).isEqualTo(200);
        assertThat(first.errors()).hasSize(200).allSatisfy(error -> assertThat(error.detail())
                .isNotBlank());
        assertThat(first.errors())
                .extracting(ImportResult.RowError::field)
                .contains("staffNumber", "grade", "hoursAWeek", "contract", "startsOn");
        assertThat(second.created()).isZero();
        assertThat(second.updated()).isZero();
        assertThat(second.unchanged()).isEqualTo(ROWS - 200);
        assertThat(steps.get()).isGreaterThan(100);
        assertThat(seconds).as("seconds on an idle machine").isLessThan(60 * busy());
    }

    private static double busy() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return Math.max(1, system.getSystemLoadAverage() / system.getAvailableProcessors());
    }

    /** Every hundredth row is wrong in one of five ways. */
    private static String bigList() {
        var csv = new StringBuilder();
        for (int i = 0; i < ROWS; i++) {
            int fault = i % 100 == 0 ? i / 100 % 5 : -1;
            csv.append(fault == 0 ? "X" : "N")
                    .append(i)
                    .append(fault == 1 ? "," : ",G" + i % 12)
                    .append(fault == 2 ? ",many" : i % 3 == 0 ? ",18.5" : ",37")
                    .append(",37")
                    .append(fault == 3 ? ",for ever" : ",Permanent")
                    .append(fault == 4 ? ",soon" : ",02/09/2019")
                    .append(",Civic Centre,")
                    .append('\n');
        }
        return csv.toString();
    }

    @Test
    void a_row_says_somebodys_terms() {
        var priya = at.member(at.council, "7", "Priya Nair");

        assertThat(read("7,Grade 9,18.5,37,Fixed term,02/09/2024,Library,no\n").errors())
                .isEmpty();

        var now = at.as(at.hr, () -> staff.read(priya));
        assertThat(now.grade()).isEqualTo("Grade 9");
        assertThat(now.weeklyMinutes()).isEqualTo(1110);
        assertThat(now.contract()).isEqualTo("fixed-term");
        assertThat(now.startsOn()).isEqualTo("2024-09-02");
        assertThat(now.source()).isEqualTo("list");
    }

    @Test
    void an_empty_cell_changes_nothing_and_a_grade_that_nobody_has_any_more_stays() {
        var priya = at.member(at.council, "7", "Priya Nair");
        read("7,Grade 9,18.5,37,,02/09/2024,Library,\n");

        assertThat(read("7,,,,,,,\n").unchanged()).isEqualTo(1);
        assertThat(read("7,,37,,,,,\n").updated()).isEqualTo(1);

        var now = at.as(at.hr, () -> staff.read(priya));
        assertThat(now.grade()).isEqualTo("Grade 9");
        assertThat(now.weeklyMinutes()).isEqualTo(2220);
        assertThat(now.site()).isEqualTo("Library");
    }

    @Test
    void of_a_councillor_nothing_else_is_asked() {
        var moss = at.member(at.council, "C4", "Cllr Moss");

        assertThat(read("C4,,,,,,,yes\n").created()).isEqualTo(1);

        assertThat(at.as(at.hr, () -> staff.read(moss)).councillor()).isTrue();
    }

    @Test
    void a_row_for_a_merged_record_is_about_the_one_that_was_kept() {
        var old = at.member(at.council, "1", "Person 1");
        var kept = at.member(at.council, "2", "Person 1");
        at.run("UPDATE core.membership SET merged_into = ?, until = '2026-05-31Z' WHERE id = ?", kept, old);

        assertThat(read("1,M1,37,37,,,,\n2,M1,37,37,,,,\n").created()).isEqualTo(1);
        assertThat(at.as(at.hr, () -> staff.read(kept)).grade()).isEqualTo("M1");
    }

    @Test
    void rows_say_what_is_wrong_with_them() {
        var gone = at.member(at.council, "9", "Gone");
        at.run("UPDATE core.membership SET until = '2026-05-31Z' WHERE id = ?", gone);
        at.member(at.council, "1", "Here");

        assertThat(
                        read(",G,37,37,,,,\n404,G,37,37,,,,\n9,G,37,37,,,,\n1,G,200,37,,,,\n1,,37,37,,,,\n1,G,37,37,,,,maybe\n")
                                .errors())
                .extracting(error -> error.row() + " " + error.field() + " " + error.reason())
                .containsExactly(
                        "2 staffNumber number-or-address",
                        "3 staffNumber not-on-the-staff-list",
                        "4 staffNumber not-on-the-staff-list",
                        "5 hoursAWeek not-hours",
                        "6 grade required",
                        "7 councillor yes-or-no");
    }
}
