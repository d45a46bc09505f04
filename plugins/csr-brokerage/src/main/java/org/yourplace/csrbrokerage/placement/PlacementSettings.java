package org.yourplace.csrbrokerage.placement;

import java.util.List;
import org.yourplace.spi.Setting;

/** What a broker may adjust about placements. */
public final class PlacementSettings {
    /** How much work in priority areas is lifted in the desk's ranking, of 100. */
    static final Setting<Integer> PRIORITY_WEIGHT = Setting.number("priority-weight", 30, 0, 100);

    /** Days that a side has for its turn before it is reminded. */
    static final Setting<Integer> TURN_DAYS = Setting.number("placement-turn-days", 10, 1, 90);

    /** Days after which a turn that nobody took lets the placement lapse. */
    static final Setting<Integer> LAPSE_DAYS = Setting.number("placement-lapse-days", 42, 7, 365);

    /** Months from the start to the first review, and from each to the next. */
    static final Setting<Integer> REVIEW_MONTHS = Setting.number("placement-review-months", 3, 1, 12);

    /** Where a council hears that it is asked for its monitoring officer's advice; empty: at the organisation's own address. */
    static final Setting<String> ADVICE_EMAIL = Setting.text("advice-email", "", 254);

    public static final List<Setting<?>> ALL =
            List.of(PRIORITY_WEIGHT, TURN_DAYS, LAPSE_DAYS, REVIEW_MONTHS, ADVICE_EMAIL);

    private PlacementSettings() {}
}
