package org.yourplace.csrbrokerage.allowance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is left at the end of a year, what is given back late, and what never happens: two grants for one day. */
class YearEndIT {
    private static final Instant NEXT_YEAR = Instant.parse("2027-04-05T09:00:00Z");

    private final AllowanceCity city = new AllowanceCity();

    private void run(Instant when) {
        city.at.city.run(city.at.hr.at(when), city.work::allowances);
    }

    private List<Allowance> all() {
        return city.as(city.at.hr, () -> city.at.core.database().read(tx -> AllowanceRows.of(tx, city.adaId))).stream()
                .filter(one -> one.pot().equals("paid"))
                .toList();
    }

    @Test
    void what_is_left_goes_into_the_next_year_as_far_as_the_rule_lets_it_and_the_rest_expires() {
        city.at.run("ALTER TABLE csr_brokerage.policy DISABLE TRIGGER policy_stands");
        city.at.run("UPDATE csr_brokerage.policy SET carry_minutes = 120");
        city.approved();
        run(AllowanceCity.AFTER);
        run(NEXT_YEAR);
        run(NEXT_YEAR);

        var next = all().getFirst();
        var last = all().getLast();
        assertThat(last.left()).isZero();
        assertThat(last.carried()).isEqualTo(-120);
        assertThat(next.carried()).isEqualTo(120);
        assertThat(next.left()).isEqualTo(21 * 60 + 120);
        assertThat(last.expired()).isEqualTo(1260 - 120);
        assertThat(last.givenBack())
                .as("never confirmed, so given back in the end")
                .isEqualTo(240);
    }

    @Test
    void what_a_host_confirms_after_the_year_is_taken_from_it_all_the_same() {
        var day = city.told(city.approved());
        run(NEXT_YEAR);
        city.as(city.host().at(NEXT_YEAR), () -> city.services.days().say(day.id(), SayDay.confirmed(null)));

        var last = all().getLast();
        assertThat(last.taken()).isEqualTo(240);
        assertThat(last.left()).isZero();
        assertThat(last.expired()).isEqualTo(1260 - 240);
    }

    @Test
    void a_moved_start_of_the_year_grants_nothing_twice() {
        run(AllowanceCity.AFTER);
        city.at.run("ALTER TABLE csr_brokerage.policy DISABLE TRIGGER policy_stands");
        var moved = city.at.version(city.at.council, 2, "2026-09-01", Map.of("", new int[] {21, 0}));
        city.at.run("UPDATE csr_brokerage.policy SET year_month = 9 WHERE id = ?", moved);
        run(Instant.parse("2026-10-01T09:00:00Z"));
        assertThat(all()).hasSize(1);
        run(NEXT_YEAR);
        run(Instant.parse("2027-09-05T09:00:00Z"));

        var years = all();
        assertThat(years).hasSize(3);
        for (int i = 1; i < years.size(); i++) {
            assertThat(years.get(i).yearUntil()).isEqualTo(years.get(i - 1).yearFrom());
        }
        var brief = years.get(1);
        assertThat(brief.yearUntil()).isEqualTo(LocalDate.of(2027, 9, 1));
        assertThat(brief.granted()).isBetween(500, 560);
    }

    @Test
    void two_records_of_one_person_have_one_allowance() {
        var second = city.at.employee(city.at.council, "S-8", "M1", 37);
        city.as(city.at.hr, () -> city.services.mine().askFor(second, AllowanceCity.four(AllowanceCity.DAY)));
        city.at.run(
                "UPDATE core.membership SET merged_into = ?, until = '2026-06-02Z' WHERE id = ?", city.adaId, second);
        run(AllowanceCity.AFTER);

        assertThat(city.paid().granted()).isEqualTo(1260 - 240);
    }

    @Test
    void a_leaver_can_be_taken_out_and_what_they_took_stays() {
        var day = city.told(city.approved());
        city.confirm(day, null);
        city.at.run("DELETE FROM csr_brokerage.employee WHERE id = ?", city.adaId);
        city.at.run("DELETE FROM core.membership WHERE id = ?", city.adaId);
        run(NEXT_YEAR);

        var taken = city.at.city.owner().withHandle(db -> db.createQuery(
                        "SELECT coalesce(sum(taken), 0) FROM csr_brokerage.allowance")
                .mapTo(Integer.class)
                .one());
        assertThat(taken).isEqualTo(240);
    }
}
