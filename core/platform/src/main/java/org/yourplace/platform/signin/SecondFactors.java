package org.yourplace.platform.signin;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.secrets.Sealing;
import org.yourplace.spi.data.Tx;

/** Second factors as they stand in the database: a sealed seed, the step used last, the hashes of the recovery codes. */
final class SecondFactors {
    /**
     * Somebody's second factor.
     *
     * @param confirmed since when it is asked for; absent while it was shown and no code came back yet
     */
    record Factor(String seed, Instant begun, @Nullable Instant confirmed, int codesLeft) {}

    private final Sealing sealing;
    private final Clock clock;

    SecondFactors(Sealing sealing, Clock clock) {
        this.sealing = sealing;
        this.clock = clock;
    }

    Optional<Factor> of(Tx tx, long partnership, UUID person) {
        return tx.sql()
                .createQuery("SELECT * FROM core.second_factor_of(:partnership, :person)")
                .bind("partnership", partnership)
                .bind("person", person)
                .map((row, context) -> new Factor(
                        sealing.open(row.getString("sealed"), about(person)),
                        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("confirmed_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null),
                        row.getInt("codes_left")))
                .findOne();
    }

    /** Whether this is a code of theirs, of the app or for recovery, that was not used before; from now on it is. */
    boolean prove(Tx tx, long partnership, UUID person, String typed) {
        var digits = typed.replaceAll("[\\s-]", "");
        return digits.matches("[0-9]{6}")
                ? spendStep(tx, partnership, person, digits)
                : spendRecovery(tx, partnership, person, typed);
    }

    /** Begins one for whoever acts for themselves; false when they have one. */
    boolean begin(Tx tx, UUID person) {
        return tx.sql()
                .createQuery("SELECT core.begin_second_factor(:sealed)")
                .bind("sealed", sealing.seal(OneTimeCodes.seed(), about(person)))
                .mapTo(Boolean.class)
                .one();
    }

    /** The first code came back. */
    boolean confirm(Tx tx, UUID person, UUID credential, long step, List<String> codes) {
        return tx.sql()
                .createQuery("SELECT core.confirm_second_factor(:step, " + HASHES + ", :credential)")
                .bind("step", step)
                .bind("codes", hashes(person, codes))
                .bind("credential", credential)
                .mapTo(Boolean.class)
                .one();
    }

    void renewCodes(Tx tx, UUID person, List<String> codes) {
        tx.sql()
                .createQuery("SELECT core.set_recovery_codes(" + HASHES + ")")
                .bind("codes", hashes(person, codes))
                .mapTo(String.class)
                .list();
    }

    private static final String HASHES =
            "(SELECT array_agg(decode(c, 'hex')) FROM unnest(string_to_array(:codes, ',')) c)";

    private static String hashes(UUID person, List<String> codes) {
        return codes.stream()
                .map(code -> HexFormat.of().formatHex(RecoveryCodes.hash(person, code)))
                .collect(Collectors.joining(","));
    }

    private boolean spendStep(Tx tx, long partnership, UUID person, String code) {
        var factor = of(tx, partnership, person).filter(one -> one.confirmed() != null);
        var step = factor.isEmpty()
                ? java.util.OptionalLong.empty()
                : OneTimeCodes.step(factor.get().seed(), code, clock.instant());
        return step.isPresent()
                && tx.sql()
                        .createQuery("SELECT core.spend_step(:partnership, :person, :step)")
                        .bind("partnership", partnership)
                        .bind("person", person)
                        .bind("step", step.getAsLong())
                        .mapTo(Boolean.class)
                        .one();
    }

    private boolean spendRecovery(Tx tx, long partnership, UUID person, String code) {
        return tx.sql()
                .createQuery("SELECT core.spend_recovery(:partnership, :person, :hash, :at)")
                .bind("partnership", partnership)
                .bind("person", person)
                .bind("hash", RecoveryCodes.hash(person, code))
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                .mapTo(Boolean.class)
                .one();
    }

    private static String about(UUID person) {
        return "second factor " + person;
    }
}
