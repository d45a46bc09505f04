package org.yourplace.volunteeringbank.pull;

import java.util.UUID;

/** Somebody wants a source read before its turn. */
public record ReadingWanted(UUID source) {}
