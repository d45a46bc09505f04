package org.yourplace.spi.feature;

import java.time.Duration;

/**
 * Recurring work, run on one node at a time for each tenant that has the feature on. It must be idempotent.
 *
 * @param name kebab-case, unique within the feature
 */
public record Job(String name, Duration every, Runnable work) {}
