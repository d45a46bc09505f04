package org.yourplace.bench.plant;

/**
 * How much is planted.
 *
 * @param tenants organisations, each a tenant
 * @param listings listings of all of them together
 * @param seed the same seed plants the same rows
 */
public record Size(int tenants, int listings, long seed) {
    public static final Size FULL = new Size(1_000, 1_000_000, 20_261_122L);
    public static final Size SMALL = new Size(10, 5_000, 20_261_122L);

    public Size {
        if (tenants < 4 || tenants > 10_000 || listings < tenants || listings > 5_000_000) {
            throw new IllegalArgumentException("from 4 to 10,000 tenants and from as many to 5,000,000 listings");
        }
    }

    /** Tenants of this size and seed are found again by this name. */
    String slug() {
        return "bench-" + tenants + "-" + listings;
    }
}
