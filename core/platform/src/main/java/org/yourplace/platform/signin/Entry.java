package org.yourplace.platform.signin;

/** How far somebody came with their password. */
public sealed interface Entry {
    /**
     * They are in.
     *
     * @param device the word that lets this browser in while somebody else guesses; empty when the deployment has no key to seal it
     */
    record Open(SignedIn session, String device) implements Entry {}

    /** The password is right; a code has to follow, with this secret, within five minutes. It opens nothing else. */
    record Half(SignedIn half) implements Entry {}
}
