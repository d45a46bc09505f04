package org.yourplace.platform.work;

import java.time.Duration;

/**
 * Something that core does again and again, on one node at a time.
 *
 * @param name kebab-case
 * @param every how long after the end of one run the next begins
 */
public record Routine(String name, Duration every, Runnable work) {}
