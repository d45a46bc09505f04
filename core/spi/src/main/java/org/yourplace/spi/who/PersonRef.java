package org.yourplace.spi.who;

import java.util.UUID;

/** A signed-in person, as much as a feature needs to know. */
public record PersonRef(UUID id, String name) {}
