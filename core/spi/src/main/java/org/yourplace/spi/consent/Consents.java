package org.yourplace.spi.consent;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.Violations;

/**
 * What people agreed to. A person says yes and takes it back for themselves, online; an organisation writes down what somebody without an
 * account said on paper or by telephone, about a row of its own. Nothing is forgotten: saying yes again is another row.
 *
 * @since 1.1
 */
public interface Consents {
    /**
     * Whether a consent stands now with the asking tenant.
     *
     * @param who the person with an account, or the tenant's own row about somebody
     */
    boolean given(Tx tx, UUID who, String purpose);

    /**
     * The asking person says yes, online. Once is enough: while it stands, again changes nothing.
     *
     * @param tenant to whom
     * @param words what they say yes to, as it was put to them
     */
    UUID give(Tx tx, long tenant, String purpose, String words);

    /** The asking tenant writes down what somebody said. */
    UUID record(Tx tx, Said said);

    /** The person takes it back, or the asking tenant writes down that they did. */
    void withdraw(Tx tx, UUID id);

    /** What was said about a row of the asking tenant, the latest first. */
    List<Consent> about(Tx tx, UUID subject);

    /** How somebody said it. */
    enum How {
        ONLINE,
        PAPER,
        PHONE,
        /** Somebody of the organisation sat beside them. */
        ASSISTED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What somebody without an account said.
     *
     * @param subject the organisation's own row about them; absent when there is none yet
     * @param name whose word it is
     * @param purpose kebab-case
     * @param words what they said yes to, as it was put to them
     * @param how not {@code ONLINE}
     */
    record Said(@Nullable UUID subject, String name, String purpose, String words, How how) {
        public Said {
            Violations.of()
                    .text("name", name, 1, 200)
                    .text("purpose", purpose, 1, 60)
                    .text("words", words, 1, 2000)
                    .check(how != How.ONLINE, "how", "wrong-value")
                    .done();
        }
    }

    /**
     * One consent.
     *
     * @param withdrawn absent while it stands
     */
    record Consent(
            UUID id,
            long tenant,
            @Nullable UUID subject,
            String name,
            String purpose,
            String words,
            How how,
            Instant given,
            @Nullable Instant withdrawn) {}
}
