package org.yourplace.testing.isolation;

import java.util.UUID;

/** Two partnerships' worth of people to try with. */
record Party(long partnership, long tenant, UUID credential, UUID person, UUID linkCredential, UUID linkObject) {}
