package org.yourplace.volunteeringbank.offer;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.Listings;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.match.Fitting;

/** People who offer help in four lines, and groups with listings that it may fit. */
abstract class OfferedHelp {
    BankCity bank;
    HeldOffers held;
    GroupOffers groups;

    @BeforeEach
    void a_city() {
        bank = new BankCity();
        held = new HeldOffers(bank.core);
        groups = new GroupOffers(bank.core);
    }

    /** Gives its secret. */
    String offer(String what, String when, String where) {
        return bank.asGuest(() -> bank.bank
                .offers()
                .offer(new OfferHelp(what, when, where, "rosa@example.org"), Locale.UK)
                .page()
                .substring(OfferReceipt.PAGE.length()));
    }

    OpportunityDetails live(Tenant tenant, Listings listing) {
        return bank.live(tenant, listing.wanted("live").command());
    }

    List<Fitting> fitting(String secret) {
        return bank.asGuest(() -> held.see(secret)).fitting();
    }

    List<Offerer> offerers(Tenant tenant, OpportunityDetails listing) {
        return bank.as(tenant, () -> groups.fitting(listing.id()));
    }

    int letters(String subject) {
        return bank.look(Integer.class, "SELECT count(*)::int FROM core.letter WHERE subject = ?", subject);
    }

    void run(String job) {
        bank.as(bank.svs, () -> {
            bank.module.jobs().stream().filter(one -> one.name().equals(job)).forEach(one -> one.work()
                    .run());
            return Duration.ZERO;
        });
    }
}
