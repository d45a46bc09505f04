package org.yourplace.volunteeringbank.guardian;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.who.Role;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.Listings;
import org.yourplace.volunteeringbank.VolunteeringError;
import org.yourplace.volunteeringbank.application.AgeBand;
import org.yourplace.volunteeringbank.listing.SearchOpportunities;
import org.yourplace.volunteeringbank.shift.BookPlace;
import org.yourplace.volunteeringbank.shift.PlaceReceipt;
import org.yourplace.volunteeringbank.shift.WriteShifts;

/** What somebody young finds and may do depends on their age, and a shift wants the guardian's yes first. */
class YoungPersonIT extends YoungHelper {
    @BeforeAll
    static void a_city() {
        fresh();
    }

    @Test
    void what_is_for_adults_is_not_found_by_who_says_16_and_is_refused() {
        var adult = bank.live(
                bank.pantry, Listings.of("Zebra night shift").minimumAge(18).command());
        var asked = new SearchOpportunities(
                "zebra", null, null, null, null, null, false, null, false, false, false, false, null, null, null, 5,
                null);
        assertThat(bank.asGuest(() -> bank.bank.search().search(asked)).total()).isEqualTo(1);
        assertThat(bank.asGuest(() -> bank.bank.search().search(asked, AgeBand.SIXTEEN_OR_SEVENTEEN))
                        .total())
                .isZero();
        refusedAs(
                VolunteeringError.TOO_YOUNG,
                () -> bank.asGuest(() ->
                        bank.bank.interest().send(adult.id(), sam("16-17", "pat6@example.org"), BankCity.english())));
    }

    @Test
    void a_place_at_a_shift_is_for_who_has_a_guardians_yes_with_that_group() {
        var me = Binding.person(bank.city.partnership(), bank.city.person(Role.MEMBER));
        refusedAs(VolunteeringError.GUARDIAN_FIRST, () -> bank.asGuest(() -> place("under-16", false)));
        refusedAs(VolunteeringError.GUARDIAN_FIRST, () -> bank.asGuest(() -> place("16-17", true)));
        refusedAs(VolunteeringError.GUARDIAN_FIRST, () -> bank.as(me, () -> place("16-17", false)));
        bank.as(
                me,
                () -> bank.bank.interest().send(sorting.id(), sam("16-17", "pat7@example.org"), BankCity.english()));
        refusedAs(VolunteeringError.GUARDIAN_FIRST, () -> bank.as(me, () -> place("16-17", false)));
        bank.asGuest(() -> bank.bank.care().guardians().answer(secretOf("pat7@example.org"), true, Locale.UK));

        assertThat(bank.as(me, () -> place("16-17", false)).state()).isEqualTo("booked");
        assertThat(bank.asGuest(() -> place("18-plus", false)).state()).isEqualTo("booked");
    }

    /** A place at a new shift of the listing. */
    private static PlaceReceipt place(String age, boolean everyTime) {
        var shift = bank.as(bank.pantry, () -> bank.bank
                        .turns()
                        .shifts()
                        .write(new WriteShifts(
                                sorting.id(),
                                LocalDate.of(2026, 6, 13),
                                LocalTime.of(10, 0),
                                LocalTime.of(12, 0),
                                5,
                                everyTime ? "weekly" : null,
                                everyTime ? 3 : null,
                                null,
                                null,
                                null,
                                null,
                                null)))
                .getFirst();
        var said = new BookPlace(
                "Sam Young", null, "sam@example.org", null, age, "Pat Young", "pat7@example.org", everyTime);
        return bank.bank.turns().bookings().book(shift.id(), said, BankCity.english());
    }

    @Test
    void the_partnership_may_want_the_guardian_of_16_and_17_told_or_not_asked() {
        assertThat(Guarding.of(AgeBand.SIXTEEN_OR_SEVENTEEN, "require")).isEqualTo(Guarding.FIRST);
        assertThat(Guarding.of(AgeBand.SIXTEEN_OR_SEVENTEEN, "inform")).isEqualTo(Guarding.INFORMED);
        assertThat(Guarding.of(AgeBand.SIXTEEN_OR_SEVENTEEN, "none")).isEqualTo(Guarding.NONE);
        assertThat(Guarding.of(AgeBand.UNDER_16, "none")).isEqualTo(Guarding.FIRST);
        assertThat(Guarding.of(AgeBand.ADULT, "require")).isEqualTo(Guarding.NONE);
    }
}
