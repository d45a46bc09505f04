package org.yourplace.csrbrokerage.impact;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.yourplace.spi.feature.DemoSeed;

/** The figures of the demo year: each quarter frozen on its day, by the job's own service. */
final class DemoFigures implements DemoSeed {
    private static final int QUARTERS = 5;
    private static final int GRACE = 29;
    private static final List<String> EMPLOYERS = List.of("council", "harbourline", "solent-ledger");

    private final Freezing freezing;

    DemoFigures(Freezing freezing) {
        this.freezing = freezing;
    }

    @Override
    public void plant(World world) {
        EMPLOYERS.forEach(employer -> plant(world, employer));
    }

    /** A partnership without this employer has no such figures. */
    private void plant(World world, String employer) {
        try {
            var quarter = Quarter.of(world.today().minusMonths(3L * QUARTERS));
            for (var day = quarter.until().plusDays(GRACE); day.isBefore(world.today()); ) {
                var at = day.atTime(LocalTime.of(5, 0)).toInstant(ZoneOffset.UTC);
                world.asMember(employer, at, freezing::run);
                quarter = quarter.next();
                day = quarter.until().plusDays(GRACE);
            }
        } catch (IllegalArgumentException nobody) {
            System.getLogger(DemoFigures.class.getName()).log(System.Logger.Level.DEBUG, employer, nobody);
        }
    }
}
