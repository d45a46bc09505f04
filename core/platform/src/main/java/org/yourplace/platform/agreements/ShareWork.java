package org.yourplace.platform.agreements;

import java.util.UUID;
import org.yourplace.platform.work.CoreWork;
import org.yourplace.spi.data.Database;

/** Puts a giver's records in after commit, as the giver: when the other party signed last, and every ten minutes. */
public final class ShareWork implements CoreWork {
    private final Database database;
    private final Shares shares;
    private final Datasets datasets;

    public ShareWork(Database database, Shares shares, Datasets datasets) {
        this.database = database;
        this.shares = shares;
        this.datasets = datasets;
    }

    @Override
    public String name() {
        return "share";
    }

    @Override
    public void run(UUID agreement) {
        database.write(tx -> {
            shares.refresh(tx, agreement, datasets);
            return agreement;
        });
    }

    @Override
    public void gaveUp(UUID agreement, String problem) {
        // the next run, within ten minutes, tries again
    }
}
