package org.yourplace.platform.signin;

import java.time.Instant;

/**
 * A credential that was just made.
 *
 * @param secret the word that the holder keeps; only its hash is stored
 */
public record SignedIn(String secret, Instant expires) {}
