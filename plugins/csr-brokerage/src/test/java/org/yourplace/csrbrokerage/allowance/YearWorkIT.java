package org.yourplace.csrbrokerage.allowance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A run writes for those alone for whom something changed, and ends every year that is over, however many there are. */
class YearWorkIT {
    private static final Instant NEXT_YEAR = Instant.parse("2027-04-05T09:00:00Z");

    private final AllowanceCity city = new AllowanceCity();

    private List<UUID> ungranted() {
        return city.as(city.at.hr, () -> city.at.core.database().read(tx -> {
            var day = LocalDate.of(2026, 6, 1);
            return YearWork.ungranted(tx, day, city.services.rules().everybody(tx, day));
        }));
    }

    @Test
    void nobody_is_written_for_whom_nothing_changed() {
        var other = city.at.employee(city.at.council, "S-9", "M2", 18);
        assertThat(ungranted()).containsExactlyInAnyOrder(city.adaId, other);
        city.at.city.run(city.at.hr, city.work::allowances);
        assertThat(ungranted()).isEmpty();

        city.asked();
        assertThat(ungranted()).as("booked, and granted what it was").isEmpty();
        city.at.run("UPDATE csr_brokerage.employee SET weekly_minutes = 600 WHERE id = ?", other);
        assertThat(ungranted()).containsExactly(other);
        city.at.city.run(city.at.hr, city.work::allowances);
        assertThat(ungranted()).isEmpty();
    }

    @Test
    void a_cut_below_what_is_booked_is_not_tried_again_each_run() {
        city.asked();
        city.at.run("UPDATE csr_brokerage.policy_rule SET paid_minutes = 60, unpaid_minutes = 0");
        city.at.city.run(city.at.hr, city.work::allowances);
        assertThat(city.paid().granted()).isEqualTo(240);
        assertThat(ungranted()).isEmpty();
    }

    @Test
    void more_years_end_in_one_run_than_one_batch_holds() {
        city.at.run(
                "INSERT INTO csr_brokerage.allowance (id, tenant_id, audience_id, member_id, pot, year_from, year_until, granted)"
                        + " SELECT gen_random_uuid(), " + city.at.council.id() + ", " + city.at.council.id()
                        + ", gen_random_uuid(), 'paid', '2026-04-01', '2027-04-01', 60 FROM generate_series(1, 1200)");
        city.at.city.run(city.at.hr.at(NEXT_YEAR), city.work::allowances);

        var left = city.at.city.owner().withHandle(db -> db.createQuery(
                        "SELECT count(*) FROM csr_brokerage.allowance WHERE year_until <= '2027-04-01'"
                                + " AND granted + carried - held - expired > 0")
                .mapTo(Integer.class)
                .one());
        assertThat(left).isZero();
    }
}
