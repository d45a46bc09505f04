package org.yourplace.platform.ledger;

import java.util.Locale;
import java.util.UUID;
import org.yourplace.platform.work.CoreWork;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.ledger.Ledger.Party;

/** Brings another party's own entry up to the host's, as that party. To be done twice changes nothing. */
public final class PartyWork implements CoreWork {
    private final Database database;
    private final String party;

    public PartyWork(Database database, Party party) {
        this.database = database;
        this.party = party.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String name() {
        return "contribution-for-" + party;
    }

    @Override
    public void run(UUID contribution) {
        database.write(tx -> tx.sql()
                .createQuery("SELECT core.follow_contribution(:id, :party)::text")
                .bind("id", contribution)
                .bind("party", party)
                .mapTo(String.class)
                .list());
    }

    @Override
    public void gaveUp(UUID contribution, String problem) {
        // the next entry brings it up again
    }
}
