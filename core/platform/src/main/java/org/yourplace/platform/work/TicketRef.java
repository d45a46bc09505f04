package org.yourplace.platform.work;

import java.util.UUID;

/** What the scheduler's line says: ids, nothing else. */
record TicketRef(long partnership, long tenant, UUID ticket) {}
