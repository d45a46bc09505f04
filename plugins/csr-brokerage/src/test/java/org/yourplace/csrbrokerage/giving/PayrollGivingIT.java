package org.yourplace.csrbrokerage.giving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.Role;

/** The month's file: J10.6, the employer's side and the agency's. */
class PayrollGivingIT {
    private static final String JUNE = "2026-06-12T09:00:00Z";
    private static final String JULY = "2026-07-14T09:00:00Z";

    private GivingCity city;
    private Binding amina;

    @BeforeEach
    void amina_works_for_harbourline() {
        city = new GivingCity();
        amina = city.worker();
    }

    private String whats(GivingRun run) {
        return String.join(
                " ",
                city.lines(run).stream()
                        .map(line -> line.what() + " " + line.pence())
                        .toList());
    }

    private void at(String instant, Runnable work) {
        city.city.run(amina.at(Instant.parse(instant)), work);
    }

    @Test
    void each_change_is_in_one_file_and_what_came_late_is_in_the_next() {
        var gift = city.give(amina, city.pantry, 1000);
        at("2026-06-11T08:00:00Z", () -> city.mine.change(gift.id(), new ChangeGift(1500)));

        var june = city.make(JUNE);
        var july = city.make(JULY);
        at("2026-07-20T08:00:00Z", () -> city.mine.stop(gift.id()));
        var august = city.make("2026-08-13T09:00:00Z");
        var september = city.make("2026-09-14T09:00:00Z");

        assertThat(List.of(june.number(), july.number(), august.number(), september.number()))
                .containsExactly(1, 2, 3, 4);
        assertThat(whats(june)).isEqualTo("start 1000");
        assertThat(whats(july)).isEqualTo("change 1500");
        assertThat(whats(august)).isEqualTo("stop 0");
        assertThat(whats(september)).isEmpty();
    }

    @Test
    void a_file_made_again_is_the_same_file_however_many_make_it_at_once() throws Exception {
        city.give(amina, city.pantry, 1000);
        try (var many = Executors.newFixedThreadPool(5)) {
            var made = new ArrayList<java.util.concurrent.Future<GivingRun>>();
            for (int i = 0; i < 5; i++) made.add(many.submit(() -> city.make(JUNE)));
            var first = made.getFirst().get();
            for (var one : made) assertThat(one.get()).isEqualTo(first);
        }
        assertThat(city.look(Integer.class, "SELECT count(*)::int FROM csr_brokerage.giving_run"))
                .isEqualTo(1);
    }

    @Test
    void a_month_in_which_nobody_made_a_file_loses_nothing() {
        city.give(amina, city.pantry, 1000);
        assertThat(whats(city.make("2026-08-20T09:00:00Z"))).isEqualTo("start 1000");
    }

    @Test
    void what_began_and_stopped_before_the_file_is_in_none() {
        var gift = city.give(amina, city.pantry, 1000);
        city.as(amina, () -> city.mine.stop(gift.id()));
        assertThat(city.make(JUNE).lines()).isZero();
    }

    @Test
    void who_leaves_stops_and_does_not_give_again_by_coming_back() {
        city.give(amina, city.pantry, 1000);
        city.make(JUNE);
        employed("'2026-07-01Z'");
        assertThat(whats(city.make(JULY))).isEqualTo("stop 0");
        employed("'infinity'");
        assertThat(whats(city.make("2026-08-13T09:00:00Z"))).isEmpty();
    }

    private void employed(String until) {
        city.city
                .owner()
                .useHandle(db -> db.execute(
                        "UPDATE core.membership SET until = " + until + " WHERE person_id = ?",
                        amina.identity().person().id()));
    }

    @Test
    void a_leaver_is_taken_out_of_the_directory_and_their_file_stays() {
        city.give(amina, city.pantry, 1000);
        var june = city.make(JUNE);
        city.city
                .owner()
                .useHandle(db -> db.execute(
                        "DELETE FROM core.membership WHERE person_id = ?",
                        amina.identity().person().id()));

        assertThat(whats(city.make(JULY))).isEqualTo("stop 0");
        assertThat(city.lines(june)).singleElement().satisfies(line -> assertThat(line.name())
                .isEqualTo("Sam Sample"));
    }

    @Test
    void the_employer_matches_within_the_limits_of_person_and_programme() {
        city.set(
                city.harbourline,
                Map.of(
                        "giving-match-percent", "100",
                        "giving-match-person-pounds", "15",
                        "giving-match-programme-pounds", "20"));
        city.give(amina, city.pantry, 1000);
        city.give(city.worker(), city.choir, 1000);

        assertThat(city.lines(city.make(JUNE)))
                .extracting(GivingLine::matchPence)
                .containsExactly(1000, 1000);
        assertThat(city.lines(city.make(JULY)))
                .extracting(GivingLine::matchPence)
                .containsExactly(0, 0);
        assertThat(city.lines(city.make("2027-04-13T09:00:00Z")))
                .as("a new year")
                .extracting(GivingLine::matchPence)
                .containsExactly(1000, 1000);
    }

    @Test
    void the_agency_reads_the_charity_by_its_link_and_by_no_other() {
        city.give(amina, city.pantry, 1000);
        var run = city.make(JUNE);
        var secret = city.secret();

        var file = city.as(city.city.guest(), () -> city.agency.read(secret));
        assertThat(file.lines()).singleElement().satisfies(line -> assertThat(line.charity())
                .isEqualTo("pantry"));
        assertThat(file.rows().toString()).contains("pantry", "10.00");
        assertThat(PayrollFile.csv(run, city.lines(run))).contains("10.00").doesNotContain("pantry");

        city.as(city.admin, () -> city.payroll.sendAgain(run.id()));
        assertThatThrownBy(() -> city.as(city.city.guest(), () -> city.agency.read(secret)))
                .isInstanceOf(DomainException.class);
        assertThat(city.as(city.city.guest(), () -> city.agency.read(city.secret()))
                        .lines())
                .hasSize(1);
    }

    @Test
    void a_link_of_one_month_reads_no_charity_of_a_later_one() {
        city.give(amina, city.pantry, 1000);
        city.make(JUNE);
        var june = city.secret();
        city.give(amina, city.choir, 500);
        city.make(JULY);

        assertThat(city.as(city.city.guest(), () -> city.agency.read(june))
                        .rows()
                        .toString())
                .doesNotContain("choir");
    }

    @Test
    void only_payroll_makes_files_and_only_with_an_agency() {
        var coordinator = city.city.member(city.harbourline, Role.COORDINATOR);
        assertThatThrownBy(() -> city.as(coordinator, city.payroll::make))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                        .isEqualTo(CoreError.FORBIDDEN));
        var quays = city.city.member(city.quays, Role.ADMINISTRATOR);
        assertThatThrownBy(() -> city.as(quays, city.payroll::make))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                        .isEqualTo(GivingError.GIVING_NOT_OFFERED));
        var run = city.make(JUNE);
        assertThatThrownBy(() -> city.as(quays, () -> city.payroll.run(run.id())))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                        .isEqualTo(CoreError.NOT_FOUND));
    }

    @Test
    void without_an_agency_the_next_file_stops_what_was_taken_and_a_later_agency_begins_again() {
        city.give(amina, city.pantry, 1000);
        city.make(JUNE);
        city.set(city.harbourline, Map.of("giving-agency", "", "giving-agency-email", ""));
        assertThat(city.as(city.admin.at(Instant.parse(JULY)), city.payroll::now)
                        .running())
                .isTrue();
        int letters = city.look(Integer.class, "SELECT count(*)::int FROM core.account_letter");

        assertThat(whats(city.make(JULY))).isEqualTo("stop 0");
        assertThat(city.look(Integer.class, "SELECT count(*)::int FROM core.account_letter"))
                .isEqualTo(letters);
        assertThatThrownBy(() -> city.make("2026-08-13T09:00:00Z"))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                        .isEqualTo(GivingError.GIVING_NOT_OFFERED));

        city.set(city.harbourline, Map.of("giving-agency", "Other Agency", "giving-agency-email", GivingCity.AGENCY));
        assertThat(whats(city.make("2026-09-14T09:00:00Z"))).isEqualTo("start 1000");
    }
}
