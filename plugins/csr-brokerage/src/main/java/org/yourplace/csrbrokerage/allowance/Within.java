package org.yourplace.csrbrokerage.allowance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.place.WorkingDays;

/**
 * Whether a request is what the policy asks for, by the version that it was booked under.
 *
 * @param policy all of the others
 * @param notice asked for as many working days before as the version wants
 * @param open the programme was open to them on that day
 * @param allowance there are hours enough
 * @param noticeWorkingDays that notice
 */
public record Within(boolean policy, boolean notice, boolean open, boolean allowance, int noticeWorkingDays) {
    static Within of(Tx tx, WorkingDays days, TimeOff asked, int leftAfter) {
        return tx.sql()
                .createQuery("SELECT notice_days, opens FROM csr_brokerage.asked_of(:id)")
                .bind("id", asked.id())
                .map((row, context) ->
                        of(days, asked, row.getInt("notice_days"), row.getObject("opens", LocalDate.class), leftAfter))
                .one();
    }

    private static Within of(
            WorkingDays days, TimeOff asked, int noticeDays, @Nullable LocalDate opens, int leftAfter) {
        var on = LocalDate.ofInstant(asked.askedAt(), days.zone());
        boolean notice = !asked.day().isBefore(noticeDays == 0 ? on : days.after(on, noticeDays));
        boolean open = opens != null && !asked.day().isBefore(opens);
        boolean allowance = leftAfter >= 0;
        return new Within(notice && open && allowance, notice, open, allowance, noticeDays);
    }

    /** Which text says it. */
    public String word() {
        if (!open) return "not-open";
        if (!notice) return "short-notice";
        return allowance ? "yes" : "too-much";
    }
}
