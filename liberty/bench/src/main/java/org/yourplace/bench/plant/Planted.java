package org.yourplace.bench.plant;

import java.util.List;
import java.util.UUID;

/**
 * The partnership that the benchmark asks about.
 *
 * @param host by which the server knows it
 * @param tenants from the largest to the smallest; the second supports all but the largest ones
 * @param postcodes of the city, to search around
 */
public record Planted(
        long id,
        long publicAudience,
        long membersAudience,
        String host,
        List<Tenant> tenants,
        List<Postcode> postcodes) {
    /** One organisation with its own tenant. */
    public record Tenant(long id, String slug, long support, UUID organisation) {}

    /** A place to search around. */
    public record Postcode(String text, double latitude, double longitude) {}

    public Planted {
        tenants = List.copyOf(tenants);
        postcodes = List.copyOf(postcodes);
    }

    /** The tenant that reads the support audiences of the small ones: the caller with the most audiences. */
    public Tenant supporter() {
        return tenants.get(1);
    }
}
