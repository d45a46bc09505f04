package org.yourplace.volunteeringbank.archive;

import java.time.LocalDate;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;

/** What somebody who was asked whether they want to stay says with the secret of the letter. Looking changes nothing. */
public final class KeepMe {
    /** Where they say so, before the secret. */
    public static final String PAGE = "/volunteer/keep-me/";

    private final FeatureContext core;

    public KeepMe(FeatureContext core) {
        this.core = core;
    }

    /**
     * What they are asked.
     *
     * @param archiveOn the day on which they are let go
     * @param kept whether they have said "keep me"
     * @param archived whether it is too late
     */
    public record Asked(String organisation, LocalDate archiveOn, boolean kept, boolean archived) {}

    public Asked see(String secret) {
        return core.links().asHolder(secret, () -> core.database().read(KeepMe::held));
    }

    /** Again changes nothing; too late changes nothing either, and is said. */
    public Asked keep(String secret) {
        return core.links().asHolder(secret, () -> {
            core.database().write(tx -> tx.sql()
                    .createQuery("SELECT volunteering_bank.keep_me()")
                    .mapTo(Boolean.class)
                    .one());
            return core.database().read(KeepMe::held);
        });
    }

    private static Asked held(Tx tx) {
        return tx.sql()
                .createQuery("SELECT * FROM volunteering_bank.held_notice()")
                .map((row, context) -> new Asked(
                        row.getString("organisation"),
                        row.getObject("archive_on", LocalDate.class),
                        row.getBoolean("kept"),
                        row.getBoolean("archived")))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }
}
