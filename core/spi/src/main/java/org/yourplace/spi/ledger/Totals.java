package org.yourplace.spi.ledger;

/**
 * What was given, by how it stands; in minutes or pence. The parts are never added up: what nobody confirmed is not what was confirmed.
 *
 * @param waiting logged, and not yet confirmed or lapsed
 */
public record Totals(long confirmed, long selfReported, long waiting, long disputed) {
    public static final Totals NONE = new Totals(0, 0, 0, 0);

    /** These with an amount more of one standing; what was withdrawn counts nowhere. */
    public Totals and(Standing standing, long amount) {
        return switch (standing) {
            case CONFIRMED -> new Totals(confirmed + amount, selfReported, waiting, disputed);
            case SELF_REPORTED -> new Totals(confirmed, selfReported + amount, waiting, disputed);
            case LOGGED -> new Totals(confirmed, selfReported, waiting + amount, disputed);
            case DISPUTED -> new Totals(confirmed, selfReported, waiting, disputed + amount);
            case WITHDRAWN -> this;
        };
    }
}
