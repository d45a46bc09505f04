package org.yourplace.volunteeringbank.sheet;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.WriteOpportunity;

/** Listings with what is answered for their check, and the desk of the supporter. The day is 1 June 2026. */
abstract class CheckedListings {
    static BankCity bank;

    @BeforeAll
    static void a_city() {
        bank = new BankCity();
        bank.dbsChecks();
    }

    static Sheet sheet(String paidBefore, String around, @Nullable String task, @Nullable String supervised) {
        return new Sheet(
                paidBefore,
                paidBefore.equals("yes") ? "The grant ended." : null,
                List.of(around),
                task == null ? List.of() : List.of(task),
                "often",
                supervised,
                "own",
                "own",
                null);
    }

    static WriteOpportunity asking(String title, String check, @Nullable Instant starts, Sheet sheet) {
        return asking(title, check, starts, sheet, "live");
    }

    static WriteOpportunity asking(String title, String check, @Nullable Instant starts, Sheet sheet, String status) {
        return new WriteOpportunity(
                null,
                title,
                null,
                "Say hello.\nLend a hand.",
                "food",
                List.of(),
                starts == null ? "regular" : "one-off",
                60,
                null,
                List.of("weekday"),
                starts,
                null,
                "SO19 9JB",
                false,
                List.of(),
                null,
                List.of("travel"),
                List.of("seated"),
                null,
                List.of(check),
                true,
                "public",
                status,
                null,
                null,
                sheet);
    }

    static OpportunityDetails live(Tenant tenant, WriteOpportunity command) {
        return bank.live(tenant, command);
    }

    static CheckSheet sheetOf(Tenant tenant, OpportunityDetails listing) {
        return bank.as(tenant, () -> bank.bank.listings().sheet(listing.id())).orElseThrow();
    }

    static boolean onTheDesk(UUID listing) {
        return bank.as(bank.svs, () -> bank.bank.desk().monday()).toCheck().stream()
                .anyMatch(row -> row.id().equals(listing));
    }
}
