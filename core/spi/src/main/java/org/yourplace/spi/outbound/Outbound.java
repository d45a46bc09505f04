package org.yourplace.spi.outbound;

/**
 * Asks addresses that somebody wrote down: over TLS and at public addresses only, wherever it is led, for a short time and a short answer.
 * So nobody makes the house knock at doors inside its own network, wait for ever, or fill its memory. Never call it inside a transaction.
 *
 * @since 1.3
 */
public interface Outbound {
    /** The answer, whatever its status. */
    Answer get(Question question) throws UnreachedException;
}
