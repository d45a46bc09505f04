package org.yourplace.spi.feature;

import java.util.function.Consumer;

/**
 * A reaction to a fact. It runs outside the publisher's transaction, as the tenant that published, and must be idempotent.
 *
 * @param type the event record's class
 */
public record EventHandler<E extends Record>(Class<E> type, Consumer<E> reaction) {}
