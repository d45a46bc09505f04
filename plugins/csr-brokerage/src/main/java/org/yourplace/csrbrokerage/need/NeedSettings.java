package org.yourplace.csrbrokerage.need;

import java.util.List;
import org.yourplace.spi.Setting;

/** What a partnership or organisation may adjust about needs. */
public final class NeedSettings {
    public static final Setting<Boolean> FIRST_NEED_CHECK = Setting.yesOrNo("first-need-check", true);
    public static final Setting<Integer> NEED_LAPSES_DAYS = Setting.number("need-lapses-days", 90, 14, 730);
    public static final Setting<Integer> NEED_REMINDER_DAYS = Setting.number("need-reminder-days", 14, 1, 60);
    public static final Setting<Integer> OFFER_REPLY_DAYS = Setting.number("need-offer-reply-working-days", 5, 1, 30);

    public static final List<Setting<?>> ALL =
            List.of(FIRST_NEED_CHECK, NEED_LAPSES_DAYS, NEED_REMINDER_DAYS, OFFER_REPLY_DAYS);

    private NeedSettings() {}
}
