package org.yourplace.volunteeringbank.guardian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.Role;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.Listings;
import org.yourplace.volunteeringbank.VolunteeringError;
import org.yourplace.volunteeringbank.application.Receipt;

/** Whom somebody young can name as their guardian: never themselves, and somebody whom a letter or a supporter reaches. */
class NamedGuardianIT extends YoungHelper {
    @BeforeEach
    void a_city() {
        fresh();
    }

    @Test
    void a_guardian_is_not_asked_at_the_young_persons_own_address_however_it_is_written() {
        for (var own : new String[] {"SAM@example.org", "07700 900111", "+44 7700 900111", "0044 7700900111"}) {
            assertThat(sam("16-17", own).asksThemselves()).as(own).isTrue();
        }
        assertThat(sam("16-17", "07700 900112").asksThemselves()).isFalse();
    }

    @Test
    void a_group_that_nobody_supports_cannot_wait_for_a_guardian_whom_nobody_rings() {
        var alone = bank.live(bank.stranger, Listings.of("Alone").command());
        assertThatThrownBy(() -> bank.asGuest(
                        () -> bank.bank.interest().send(alone.id(), sam("16-17", "07700 900999"), BankCity.english())))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.violations())
                        .extracting(one -> one.field() + " " + one.reason())
                        .containsExactly("guardianContact guardian-by-mail"));
        bank.asGuest(() -> bank.bank.interest().send(alone.id(), sam("16-17", GUARDIAN), BankCity.english()));
        assertThat(sent(sam("16-17", "07700 900999")).reference())
                .as("SVS rings for its groups")
                .isNotNull();
    }

    @Test
    void a_guardian_who_is_only_told_and_has_no_mail_is_rung_by_the_supporter() {
        setting("guardian-16-17", "inform");
        var receipt = sent(sam("16-17", "07700 900999"));

        assertThat(seen(receipt.id()).waitsForGuardian()).isFalse();
        assertThat(seen(receipt.id()).email()).isEqualTo(YOUNG);
        assertThat(bank.as(bank.svs, () -> bank.bank.desk().monday()).guardians())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.tell()).isTrue();
                    assertThat(one.guardianPhone()).isEqualTo("07700 900999");
                });
        var told = new RecordGuardian("told", "Rang at nine.");
        refusedAs(CoreError.NOT_FOUND, () -> bank.as(bank.kettle, () -> recorded(receipt, told)));
        bank.as(bank.svs, () -> recorded(receipt, told));
        assertThat(seen(receipt.id()).guardian()).isEqualTo("told");
        assertThat(bank.as(bank.svs, () -> bank.bank.desk().monday()).guardians())
                .isEmpty();
        refusedAs(CoreError.NOT_FOUND, () -> bank.as(bank.svs, () -> recorded(receipt, told)));
    }

    private boolean recorded(Receipt receipt, RecordGuardian said) {
        bank.bank.care().guardians().record(receipt.id(), said);
        return true;
    }

    @Test
    void nobody_is_their_own_guardian_however_their_address_is_written() {
        for (var own : List.of("Sam+mum@Example.org", "SAM@example.org", "+44 7700 900111")) {
            assertThat(sam("16-17", own).asksThemselves()).as(own).isTrue();
        }
        var me = Binding.person(bank.city.partnership(), bank.city.person(Role.MEMBER));
        var mine = bank.as(me, () -> bank.core.database().<String>read(tx -> tx.sql()
                .createQuery("SELECT email FROM core.person WHERE id = core.me()")
                .mapTo(String.class)
                .one()));
        var tagged = mine.replace("@", "+parent@");
        for (var own : List.of(mine, mine.toUpperCase(Locale.ROOT), tagged)) {
            assertThatThrownBy(() -> bank.as(
                            me, () -> bank.bank.interest().send(sorting.id(), sam("16-17", own), BankCity.english())))
                    .as(own)
                    .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.violations())
                            .extracting(one -> one.reason())
                            .containsExactly("guardian-same"));
        }
        bank.as(me, () -> bank.bank.interest().send(sorting.id(), sam("16-17", GUARDIAN), BankCity.english()));
        var secret = secretIn(letters(GUARDIAN).getFirst());
        refusedAs(
                VolunteeringError.OWN_GUARDIAN,
                () -> bank.as(me, () -> bank.bank.care().guardians().answer(secret, true, Locale.UK)));
        answer(secret, true, 1);
    }
}
