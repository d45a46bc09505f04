package org.yourplace.bench.signup;

import java.util.UUID;

/**
 * Somebody with an account and an API token.
 *
 * @param version of their rights, as core.enter wants it
 */
record Volunteer(UUID person, UUID credential, long version, String token, String name, String email) {}
