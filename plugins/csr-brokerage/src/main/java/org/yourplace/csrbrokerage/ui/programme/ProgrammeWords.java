package org.yourplace.csrbrokerage.ui.programme;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.programme.Entitlement;
import org.yourplace.csrbrokerage.programme.PolicyDetails;
import org.yourplace.csrbrokerage.programme.WriteRule;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Tone;

/** Puts terms, versions and hours into words. */
record ProgrammeWords(PageTexts texts) {
    private static final int HOUR = 60;
    private static final double PENCE = 100;

    String get(String key, Object... values) {
        return texts.get("programme." + key, values);
    }

    /** Hours as people write them: 21, or 11.5. */
    String hours(long minutes) {
        return minutes % HOUR == 0
                ? String.format(Locale.UK, "%,d", minutes / HOUR)
                : String.format(Locale.UK, "%,.2f", (double) minutes / HOUR).replaceAll("0$", "");
    }

    String hours(@Nullable Integer minutes) {
        return minutes == null ? "" : hours(minutes.longValue());
    }

    String pounds(@Nullable Long pence) {
        return pence == null ? get("not-known") : String.format(Locale.UK, "£%,.0f", pence / PENCE);
    }

    String contract(@Nullable String code) {
        return code == null ? "" : get("contract." + code);
    }

    String day(@Nullable LocalDate day) {
        return day == null ? "" : texts.date(day);
    }

    String allowance(@Nullable Entitlement found) {
        return found == null ? get("none") : both(found.paidMinutes(), found.unpaidMinutes());
    }

    String both(long paid, long unpaid) {
        if (paid > 0 && unpaid > 0) {
            return get("paid-and-unpaid", hours(paid), hours(unpaid));
        }
        return paid > 0 ? get("paid", hours(paid)) : unpaid > 0 ? get("unpaid", hours(unpaid)) : get("none");
    }

    String rule(WriteRule rule) {
        var whom = rule.grade() == null ? get("every-grade") : rule.grade();
        return rule.contract() == null ? whom : get("grade-and-contract", whom, contract(rule.contract()));
    }

    String title(PolicyDetails policy) {
        return policy.number() == null ? policy.name() : get("numbered", policy.number(), policy.name());
    }

    String state(PolicyDetails policy) {
        return get("state." + code(policy));
    }

    private static String code(PolicyDetails policy) {
        return policy.inForce() ? "in-force" : policy.state();
    }

    Tone tone(PolicyDetails policy) {
        return policy.inForce()
                ? Tone.GOOD
                : policy.draft() ? Tone.WAITING : policy.published() ? Tone.INFO : Tone.PLAIN;
    }

    String month(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, texts.locale());
    }

    String yearStart(PolicyDetails policy) {
        return policy.yearDay() + " " + month(policy.yearMonth());
    }
}
