package org.yourplace.bench.signup;

import java.util.UUID;

/** A shift to sign up for. */
record Session(UUID id, long tenant, UUID organisation) {}
