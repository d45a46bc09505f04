package org.yourplace.volunteeringbank.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.Listings;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.page.Reader;

/** A jobseeker's hours are theirs to show (J8.8). */
class LookingForWorkIT {
    private static BankCity bank;
    private static OpportunityDetails greet;

    @BeforeAll
    static void a_listing() {
        bank = new BankCity();
        greet = bank.live(bank.pantry, Listings.of("Greet people").command());
    }

    private static String page() {
        var reader = new Reader(bank.module, Locale.UK, Optional.empty());
        return bank.asGuest(() -> reader.get("/volunteer/" + greet.slug())).html();
    }

    @Test
    void the_organisation_says_that_a_listing_suits_people_who_look_for_work_and_its_page_says_what_that_means() {
        assertThat(page()).doesNotContain("Suitable while looking for work");
        bank.city.run(
                bank.coordinator(bank.pantry),
                () -> bank.bank.care().jobseekers().mark(greet.id(), true));
        bank.city.run(
                bank.coordinator(bank.pantry),
                () -> bank.bank.care().jobseekers().mark(greet.id(), true));

        assertThat(page())
                .contains(
                        "Suitable while looking for work",
                        "We tell neither the Jobcentre nor anybody else when you help",
                        "<details class=\"benefits\" open");
        assertThatThrownBy(() -> bank.city.run(
                        bank.coordinator(bank.kettle),
                        () -> bank.bank.care().jobseekers().mark(greet.id(), false)))
                .isInstanceOf(DomainException.class);
        bank.city.run(
                bank.coordinator(bank.pantry),
                () -> bank.bank.care().jobseekers().mark(greet.id(), false));
        assertThat(page()).doesNotContain("Suitable while looking for work");
    }

    @Test
    void nothing_that_can_be_shared_or_read_by_other_bodies_holds_who_helped_when() {
        var shared = bank.module.datasets().stream()
                .flatMap(dataset -> dataset.columns().stream())
                .map(Object::toString)
                .toList();

        assertThat(shared)
                .isNotEmpty()
                .noneMatch(column -> column.contains("booking")
                        || column.contains("contribution")
                        || column.contains("shift")
                        || column.contains("held_check"));
    }

    @Test
    void a_persons_own_file_is_for_who_is_signed_in() {
        var reader = new Reader(bank.module, Locale.UK, Optional.empty());

        assertThatThrownBy(() -> bank.asGuest(() -> reader.get("/my/hours/file")))
                .isInstanceOf(DomainException.class);
    }
}
