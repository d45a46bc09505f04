package org.yourplace.csrbrokerage.giving;

import java.util.UUID;

/** A group that can be given to. */
public record Charity(UUID id, String name) {}
