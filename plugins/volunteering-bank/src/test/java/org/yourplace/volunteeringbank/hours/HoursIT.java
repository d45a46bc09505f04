package org.yourplace.volunteeringbank.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.ledger.Totals;
import org.yourplace.spi.who.Role;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.VolunteeringError;
import org.yourplace.volunteeringbank.application.Receipt;
import org.yourplace.volunteeringbank.application.SendInterest;

/** Hours are logged, confirmed, disputed and put right. */
class HoursIT extends HoursCity {
    @Test
    void a_volunteer_logs_the_organisation_confirms_and_it_counts_once() {
        var hours = logged();
        bank.as(bank.pantry, () -> bank.bank.hours().say(hours.id(), SayHours.confirmed()));
        bank.as(bank.pantry, () -> bank.bank.hours().say(hours.id(), SayHours.confirmed()));

        assertThat(held()).isEqualTo(new Totals(120, 0, 0, 0));
        assertThat(bank.as(amina, () -> bank.bank.myHours().totals())).isEqualTo(new Totals(120, 0, 0, 0));
        var city = bank.as(bank.svs, () -> bank.bank.hours().city().of(DAY, DAY.plusDays(1)));
        assertThat(city)
                .singleElement()
                .satisfies(area -> assertThat(area.totals().confirmed()).isEqualTo(120));
    }

    @Test
    void the_same_day_is_logged_once() {
        logged();
        refusedAs(VolunteeringError.HOURS_ALREADY_LOGGED, this::logged);
    }

    @Test
    void hours_are_logged_for_an_organisation_too() {
        var said = new LogHours(null, bank.organisation(bank.kettle), "Made tea", DAY, 60, null);
        var hours = bank.as(amina, () -> bank.bank.myHours().log(said));

        assertThat(hours.organisation()).isEqualTo("kettle");
        assertThat(bank.as(bank.kettle, () -> bank.bank.hours().waiting(null))).hasSize(1);
    }

    @Test
    void a_day_to_come_and_one_long_ago_are_refused() {
        for (var day : List.of(DAY.plusDays(30), DAY.minusYears(2))) {
            refusedAs(
                    CoreError.INVALID,
                    () -> bank.as(
                            amina,
                            () -> bank.bank.myHours().log(new LogHours(application, null, null, day, 60, null))));
        }
    }

    @Test
    void either_side_disputes_and_a_correction_settles_it() {
        var hours = logged();
        bank.as(bank.pantry, () -> bank.bank.hours().say(hours.id(), SayHours.were(60)));
        bank.as(amina, () -> bank.bank.myHours().say(hours.id(), SayHours.disputed("It was two.")));
        assertThat(held()).isEqualTo(new Totals(0, 0, 0, 60));

        bank.as(bank.pantry, () -> bank.bank.hours().say(hours.id(), SayHours.were(120)));

        assertThat(held()).isEqualTo(new Totals(120, 0, 0, 0));
        assertThat(bank.as(amina, () -> bank.bank.myHours().entries(hours.id())))
                .hasSize(6);
    }

    @Test
    void nobody_confirms_their_own_hours_as_a_member_or_by_a_link_to_an_address_they_gave() {
        var both = bank.city.person(Role.COORDINATOR, bank.pantry);
        var mine = started(Binding.person(bank.city.partnership(), both));
        var hours = bank.as(
                Binding.person(bank.city.partnership(), both),
                () -> bank.bank.myHours().log(two(mine)));
        refusedAs(
                CoreError.OWN_CONTRIBUTION,
                () -> bank.as(
                        Binding.tenant(bank.city.partnership(), bank.pantry, both),
                        () -> bank.bank.hours().say(hours.id(), SayHours.confirmed())));
        refusedAs(
                CoreError.OWN_CONTRIBUTION,
                () -> bank.as(amina, () -> bank.bank.myHours().say(logged().id(), SayHours.confirmed())));

        var link = link("amina@example.org");
        refusedAs(
                CoreError.OWN_CONTRIBUTION,
                () -> bank.asGuest(() ->
                        bank.bank.hours().byLink(link, () -> bank.bank.hours().say(hours.id(), SayHours.confirmed()))));
    }

    @Test
    void a_mailed_link_confirms_and_reaches_no_other_organisation() {
        var hours = logged();
        var said = new LogHours(null, bank.organisation(bank.kettle), "Made tea", DAY, 60, null);
        var other = bank.as(amina, () -> bank.bank.myHours().log(said));
        var link = link("pantry@example.org");

        var after = bank.asGuest(
                () -> bank.bank.hours().byLink(link, () -> bank.bank.hours().say(hours.id(), SayHours.confirmed())));

        assertThat(after.standsBy()).isEqualTo("mail-link");
        refusedAs(
                CoreError.NOT_FOUND,
                () -> bank.asGuest(() ->
                        bank.bank.hours().byLink(link, () -> bank.bank.hours().say(other.id(), SayHours.confirmed()))));
    }

    @Test
    void a_guests_hours_are_theirs_once_they_adopt_what_they_sent() {
        var guest = bank.asGuest(() -> bank.bank
                .interest()
                .send(
                        listing.id(),
                        new SendInterest("Bo", "bo@example.org", null, null, "18-plus", null, null, null, null),
                        BankCity.english()));
        roll(new Attendance(begun(guest), DAY, 60));
        var bo = bank.city.person();
        assertThat(bank.as(bo, () -> bank.bank.myHours().totals())).isEqualTo(Totals.NONE);

        bank.as(bo, () -> bank.bank.interest().adopt(guest.cancelUrl().substring(Receipt.TAKE_BACK.length())));

        assertThat(bank.as(bo, () -> bank.bank.myHours().totals())).isEqualTo(new Totals(60, 0, 0, 0));
    }
}
