package org.yourplace.csrbrokerage.allowance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one of the staff has of one pot in one year, in minutes, for whoever runs the programme.
 *
 * @param member whose it is, as the ledger has it: of two records that were merged each keeps its own
 * @param name as the employer knows them now; empty when the directory took them out
 * @param pot paid or unpaid
 * @param yearUntil first day of the next year
 * @param carried in from the year before; below nothing: out to the next
 */
public record Balance(
        UUID id,
        UUID member,
        String name,
        @Nullable String staffNumber,
        @Nullable String grade,
        String pot,
        LocalDate yearFrom,
        LocalDate yearUntil,
        int granted,
        int carried,
        int booked,
        int taken,
        int givenBack,
        int expired,
        int left) {}
