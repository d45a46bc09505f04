package org.yourplace.volunteeringbank.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.ledger.Totals;
import org.yourplace.volunteeringbank.BankCity;

/** What time does to hours that wait. */
class HoursWorkIT extends HoursCity {
    @Test
    void a_reminder_goes_after_a_week_and_after_thirty_days_hours_stay_self_reported() {
        logged();
        after(Duration.ofDays(8));
        assertThat(letters()).isEqualTo(1);
        after(Duration.ofDays(9));
        assertThat(letters()).isEqualTo(1);
        var overdue = bank.as(
                bank.coordinator(bank.svs).at(BankCity.NOW.plus(Duration.ofDays(15))),
                () -> bank.bank.hours().city().overdue());
        assertThat(overdue).singleElement().satisfies(one -> assertThat(one.organisation())
                .isEqualTo("pantry"));

        after(Duration.ofDays(31));

        assertThat(held()).isEqualTo(new Totals(0, 120, 0, 0));
    }

    @Test
    void news_of_later_hours_does_not_put_the_reminder_of_old_ones_off() {
        logged();
        bank.city
                .owner()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO volunteering_bank.hours_letter (organisation_id, tenant_id, audience_id, sent_at)"
                                + " SELECT organisation_id, tenant_id, tenant_id, ?::timestamptz FROM core.contribution LIMIT 1",
                        BankCity.NOW.plus(Duration.ofDays(7)).toString()));

        after(Duration.ofDays(8));

        assertThat(bank.look(
                        Integer.class,
                        "SELECT count(*)::int FROM volunteering_bank.hours_letter WHERE reminded_at IS NOT NULL"))
                .isEqualTo(1);
    }

    private void after(Duration time) {
        var ticket = UUID.randomUUID();
        bank.city
                .owner()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO core.ticket (id, tenant_id, audience_id, feature, name, issued_at) VALUES (?, ?, ?, 'volunteering-bank', 'hours', '2026-01-01Z')",
                        ticket,
                        bank.pantry.id(),
                        bank.pantry.id()));
        bank.city.run(
                Binding.job(bank.city.partnership(), bank.pantry, ticket).at(BankCity.NOW.plus(time)),
                () -> new HoursWork(bank.core).run());
    }

    private int letters() {
        return bank.look(Integer.class, "SELECT count(*)::int FROM volunteering_bank.hours_letter");
    }

    @Test
    void the_oldest_hours_are_reminded_of_however_many_came_after() {
        logged();
        bank.city.owner().useHandle(handle -> handle.execute("""
                INSERT INTO core.contribution (id, tenant_id, audience_id, party, kind, feature, organisation_id, organisation, about, day,
                  given_how, how, created_at, since)
                SELECT gen_random_uuid(), tenant_id, audience_id, party, kind, feature, organisation_id, organisation, about, day + 1,
                  given_how, how, created_at, since + interval '6 days' FROM core.contribution, generate_series(1, 600)"""));
        after(Duration.ofDays(8));
        assertThat(letters()).isEqualTo(1);
    }
}
