package org.yourplace.csrbrokerage.programme;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody has for the year that a day lies in: pro rata already, before anything was booked of it.
 *
 * @param policy the version that says so, with its {@code version} number as people see it
 * @param yearUntil first day of the next year; two years of one employer never overlap
 * @param openFrom first day that can be booked
 * @param carryOverMinutes how much of what is left goes into the next year at most
 * @param anyArea help anywhere counts; else only in the areas of the version
 */
public record Entitlement(
        UUID policy,
        int version,
        LocalDate yearFrom,
        LocalDate yearUntil,
        int paidMinutes,
        int unpaidMinutes,
        LocalDate openFrom,
        int noticeWorkingDays,
        int carryOverMinutes,
        boolean anyArea) {}
