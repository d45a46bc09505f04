package org.yourplace.spi.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which contributions are asked for.
 *
 * @param mine those that the asking person gave; else those given to the asking tenant
 * @param organisation of one organisation only
 * @param from first day
 * @param until the day after the last
 * @param words part of the giver's name or of what it was
 */
public record Asked(
        boolean mine,
        @Nullable UUID organisation,
        @Nullable Standing standing,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String words) {
    /** Everything that the asking person gave. */
    public static Asked own() {
        return new Asked(true, null, null, null, null, null);
    }

    /** Everything given to the asking tenant. */
    public static Asked held() {
        return new Asked(false, null, null, null, null, null);
    }

    public Asked in(@Nullable Standing only) {
        return new Asked(mine, organisation, only, from, until, words);
    }

    public Asked of(@Nullable UUID only) {
        return new Asked(mine, only, standing, from, until, words);
    }

    public Asked between(@Nullable LocalDate first, @Nullable LocalDate after) {
        return new Asked(mine, organisation, standing, first, after, words);
    }

    public Asked holding(@Nullable String part) {
        return new Asked(mine, organisation, standing, from, until, part);
    }
}
