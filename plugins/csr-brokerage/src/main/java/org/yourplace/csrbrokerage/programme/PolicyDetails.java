package org.yourplace.csrbrokerage.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of the policy.
 *
 * @param version grows with each change of a draft
 * @param number which version it is, once published
 * @param inForce whether it decides today
 * @param until the day on which a later one takes its place; absent: none is published
 */
public record PolicyDetails(
        UUID id,
        long version,
        String state,
        @Nullable Integer number,
        String name,
        LocalDate startsOn,
        int yearMonth,
        int yearDay,
        boolean shareHours,
        boolean shareStart,
        int carryOverMinutes,
        int noticeWorkingDays,
        List<String> sites,
        List<String> areas,
        @Nullable String counts,
        @Nullable Promise promise,
        List<WriteRule> rules,
        Instant createdAt,
        @Nullable Instant publishedAt,
        @Nullable Instant withdrawnAt,
        boolean inForce,
        @Nullable LocalDate until) {
    public static final String DRAFT = "draft";
    public static final String PUBLISHED = "published";
    public static final String WITHDRAWN = "withdrawn";

    public boolean draft() {
        return state.equals(DRAFT);
    }

    public boolean published() {
        return state.equals(PUBLISHED);
    }
}
