package org.yourplace.platform.work;

import java.util.UUID;

/** What the scheduler's line says for work that is no tenant's. */
record SubjectRef(UUID id) {}
