package org.yourplace.volunteeringbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.api.ServedFeatures;
import org.yourplace.platform.assist.AssistedChannel;
import org.yourplace.platform.assist.HelpSomebody;
import org.yourplace.platform.assist.Helped;
import org.yourplace.platform.texts.BundleTexts;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.Feature;
import org.yourplace.spi.FeatureModule;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Texts;
import org.yourplace.spi.who.Role;
import org.yourplace.volunteeringbank.application.Applicant;

/** An officer of the voluntary services does for somebody on the telephone what they would do themselves if they were online. */
class AssistedIT {
    private static final String WORDS = "I am filling this in for you. Is that all right?";

    private static BankCity bank;
    private static AssistedChannel channel;

    /** The bank alone, as a server would serve it. */
    private record Served(FeatureModule module, Database database) implements ServedFeatures.Served {
        @Override
        public Feature feature() {
            return new VolunteeringFeature();
        }

        @Override
        public Texts texts() {
            return BundleTexts.of(VolunteeringFeature.ID, loader());
        }

        @Override
        public ClassLoader loader() {
            return VolunteeringFeature.class.getClassLoader();
        }
    }

    private record Only(Collection<Served> all) implements ServedFeatures {
        @Override
        public Collection<? extends NotServed> refused() {
            return List.of();
        }
    }

    @BeforeAll
    static void a_city() {
        bank = new BankCity();
        var served = new Only(List.of(new Served(bank.module, bank.core.database())));
        channel = new AssistedChannel(
                served,
                bank.city.directory(),
                bank.city.bindings(),
                bank.city.database(),
                bank.city.services().audit(),
                bank.city.ids());
    }

    private static HelpSomebody interest(UUID listing, String name, boolean agreed) {
        return new HelpSomebody(
                VolunteeringFeature.ID,
                "interest",
                name,
                "023 8096 0111",
                "phone",
                WORDS,
                agreed,
                Map.of("listing", listing.toString(), "ageBand", "18-plus", "message", "Ring after ten"));
    }

    private static Binding officer() {
        return bank.coordinator(bank.svs);
    }

    private static Helped help(Binding officer, HelpSomebody asked) {
        return bank.as(officer, () -> channel.help(asked, Locale.UK));
    }

    private static UUID listing() {
        return bank.liveOneOff(bank.pantry, 10).id();
    }

    private static int kept(String name) {
        return bank.look(Integer.class, "SELECT count(*) FROM core.assisted WHERE name = ?", name);
    }

    @Test
    void the_group_gets_it_as_if_the_person_had_sent_it_and_sees_that_an_officer_did() {
        var listing = listing();
        var receipt = help(officer(), interest(listing, "Ivy Cole", true));
        bank.asGuest(() -> bank.bank.interest().send(listing, BankCity.amina(), BankCity.english()));

        var waiting = bank.as(bank.pantry, () -> bank.bank.people().waiting(null));

        assertThat(waiting).filteredOn(Applicant::assisted).anySatisfy(one -> {
            assertThat(one.reference()).isEqualTo(receipt.reference());
            assertThat(one.name()).isEqualTo("Ivy Cole");
            assertThat(one.phone()).isEqualTo("023 8096 0111");
            assertThat(one.message()).isEqualTo("Ring after ten");
        });
        assertThat(waiting)
                .filteredOn(one -> one.name().equals("Amina Rahman"))
                .isNotEmpty()
                .noneMatch(Applicant::assisted);
        assertThat(bank.look(
                        UUID.class,
                        "SELECT officer FROM volunteering_bank.application WHERE reference = ?",
                        receipt.reference()))
                .isEqualTo(officer().identity().person().id());
    }

    @Test
    void the_receipt_says_what_was_done_what_they_agreed_to_and_how_to_take_it_back() {
        var receipt = help(officer(), interest(listing(), "Walter Nash", true));

        assertThat(receipt.done()).contains("Pack forty parcels", "pantry", "8 June 2026");
        assertThat(receipt.words()).isEqualTo(WORDS);
        assertThat(receipt.way()).isEqualTo("phone");
        assertThat(receipt.withdraw()).contains("Ring");
        assertThat(receipt.officer()).isEqualTo("Sam Sample");
        assertThat(receipt.consentedAt()).isEqualTo(BankCity.NOW);
        assertThat(bank.as(officer(), () -> channel.receipt(receipt.id()))).contains(receipt);
        assertThat(bank.as(officer(), () -> channel.all("walter", null, 10)).items())
                .containsExactly(receipt);
    }

    @Test
    void an_offer_is_made_the_same_way() {
        var asked = new HelpSomebody(
                VolunteeringFeature.ID,
                "offer",
                "Doreen Vickers",
                "023 8096 0112",
                "in-person",
                WORDS,
                true,
                Map.of("what", "I can mend clothes", "when", "Tuesdays", "where", "Thornhill"));

        var receipt = help(officer(), asked);

        assertThat(receipt.done()).contains("I can mend clothes");
        assertThat(bank.look(
                        String.class,
                        "SELECT channel FROM volunteering_bank.offer WHERE reference = ?",
                        receipt.reference()))
                .isEqualTo("assisted");
    }

    @Test
    void nothing_is_done_without_a_yes() {
        var listing = listing();

        assertThatThrownBy(() -> interest(listing, "Nobody Asked", false))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.violations())
                        .anySatisfy(wrong -> {
                            assertThat(wrong.field()).isEqualTo("agreed");
                            assertThat(wrong.reason()).isEqualTo("consent-needed");
                        }));
        assertThatThrownBy(() -> new HelpSomebody(
                        VolunteeringFeature.ID, "interest", "Nobody Asked", null, null, " ", true, Map.of()))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.violations())
                        .extracting(wrong -> wrong.field())
                        .contains("way", "words"));
        assertThat(kept("Nobody Asked")).isZero();
    }

    @Test
    void nobody_does_it_without_the_permission() {
        var asked = interest(listing(), "Not For You", true);

        for (var role : List.of(Role.MEMBER, Role.LINE_MANAGER, Role.SAFEGUARDING_LEAD)) {
            var member = bank.city.member(bank.svs, role);
            assertThatThrownBy(() -> help(member, asked))
                    .as(role.code())
                    .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                            .isEqualTo(CoreError.FORBIDDEN));
            assertThatThrownBy(() -> bank.as(member, () -> channel.all(null, null, 10)))
                    .isInstanceOf(DomainException.class);
        }
        assertThatThrownBy(() -> help(bank.city.guest(), asked)).isInstanceOf(DomainException.class);
        assertThat(kept("Not For You")).isZero();
    }

    @Test
    void a_deed_that_is_refused_leaves_nothing_behind() {
        assertThatThrownBy(() -> help(officer(), interest(UUID.randomUUID(), "Left Behind", true)))
                .isInstanceOf(DomainException.class);

        assertThat(kept("Left Behind")).isZero();
    }

    @Test
    void it_stands_in_the_officers_trail_without_the_persons_words() {
        var receipt = help(officer(), interest(listing(), "Harold Pike", true));

        assertThat(bank.look(
                        String.class,
                        "SELECT action || ' ' || array_to_string(fields, ',') FROM core.audit WHERE subject = ? AND tenant_id = ?",
                        receipt.id(),
                        bank.svs.id()))
                .startsWith("assisted ")
                .contains("consent", "reference");
        assertThat(bank.look(
                        Integer.class,
                        "SELECT count(*) FROM core.audit_detail d WHERE d.detail::text LIKE '%Ring after ten%'"))
                .isZero();
    }

    @Test
    void another_organisations_officer_sees_neither_receipt_nor_list() {
        var receipt = help(officer(), interest(listing(), "Private Person", true));
        var other = bank.coordinator(bank.kettle);

        assertThat(bank.as(other, () -> channel.receipt(receipt.id()))).isEmpty();
        assertThat(bank.as(other, () -> channel.all("private person", null, 10)).items())
                .isEmpty();
    }
}
