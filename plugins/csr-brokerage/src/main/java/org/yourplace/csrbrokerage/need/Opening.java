package org.yourplace.csrbrokerage.need;

import java.time.Clock;
import java.time.LocalDate;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.data.Visibility;
import org.yourplace.spi.feature.Settings;
import org.yourplace.spi.people.Organisation;
import org.yourplace.spi.place.WorkingDays;

/** Who sees a need, who looks at it first, and until when it is open. */
final class Opening {
    private final Settings settings;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final NeedRows rows;

    Opening(FeatureContext core, NeedRows rows) {
        settings = core.settings();
        workingDays = core.workingDays();
        clock = core.clock();
        this.rows = rows;
    }

    /** A group that is not trusted yet has its first need looked at by its supporter, where the partnership wants that. */
    boolean mustBeChecked(Tx tx, Organisation host) {
        return settings.value(NeedSettings.FIRST_NEED_CHECK) && !host.trusted() && !rows.published(tx, host.id());
    }

    long audience(Tx tx, NeedStatus status, boolean seekers) {
        return tx.audience(
                switch (status) {
                    case DRAFT, WITHDRAWN, LAPSED -> Visibility.PRIVATE;
                    case SUBMITTED -> Visibility.SUPPORT;
                    case OPEN, MET -> seekers ? Visibility.PUBLIC : Visibility.PARTNERSHIP;
                });
    }

    LocalDate lapsesOn() {
        return LocalDate.ofInstant(clock.instant(), workingDays.zone())
                .plusDays(settings.value(NeedSettings.NEED_LAPSES_DAYS));
    }
}
