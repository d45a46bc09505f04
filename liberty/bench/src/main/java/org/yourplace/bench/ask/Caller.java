package org.yourplace.bench.ask;

import java.util.UUID;
import org.yourplace.bench.plant.Planted.Tenant;

/**
 * Somebody with an API token.
 *
 * @param tenant the organisation that they belong to
 * @param version of their rights, as core.enter wants it
 * @param token the secret itself: made anew for every run
 */
public record Caller(Tenant tenant, UUID credential, long version, String token) {}
