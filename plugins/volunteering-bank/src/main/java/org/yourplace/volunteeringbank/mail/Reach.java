package org.yourplace.volunteeringbank.mail;

import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;
import org.yourplace.volunteeringbank.application.Applicant;

/** Where a letter to somebody goes who is interested, also when they keep it back from the organisation. */
public final class Reach {
    private Reach() {}

    /** For the outbox and jobs: the database tells a kept address to nobody who acts in person. */
    public static @Nullable String of(Tx tx, Applicant person) {
        if (!person.keptBack()) {
            return person.email();
        }
        return tx.sql()
                .createQuery("SELECT volunteering_bank.letter_address(:id)")
                .bind("id", person.id())
                .mapTo(String.class)
                .findFirst()
                .orElse(null);
    }
}
