package org.yourplace.site.port;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Accounts of people, in the partnership of the request at hand. No answer, and no time it takes, tells whether an address has an
 * account; mails go to the address itself. Too many tries are refused with a {@code DomainException} unless an outcome says so.
 */
public interface Accounts {

    /** For so long a browser in which somebody signed in is known. */
    Duration DEVICE = Duration.ofDays(180);

    /** How signing in went. */
    sealed interface SignIn {
        /**
         * The secret goes into the session cookie.
         *
         * @param device the word by which the browser is known from now on; empty for none
         */
        record Done(String secret, Duration validFor, String device) implements SignIn {}

        /** The password was right; a code has to follow, with this secret. */
        record Half(String secret, Duration validFor) implements SignIn {}

        /** Not the code of now, or one that was used. */
        record WrongCode() implements SignIn {}

        /** The password was too long ago: begin again. */
        record TooLate() implements SignIn {}

        /** Wrong address or wrong password: the same. */
        record Refused() implements SignIn {}

        /** The password was right, but the address was never shown to be theirs; a new link was mailed. */
        record Unconfirmed() implements SignIn {}

        /** Too many tries from this network address or for this e-mail address. */
        record TooMany(int minutes) implements SignIn {}
    }

    /** How setting a password with a link went. */
    sealed interface Reset {
        /** @param device the word by which the browser is known from now on; empty for none */
        record Done(String device) implements Reset {}

        /** The link was used, or is too old. */
        record Spent() implements Reset {}

        /** Not a password to take; the message is in the reader's language. */
        record Weak(String message) implements Reset {}
    }

    /**
     * Somebody who wants an account.
     *
     * @param keep secret of something sent as a guest that the new account should adopt; empty for none
     */
    record Registration(String name, String email, String password, Locale locale, String keep) {}

    /** Something to put right in a form, in the reader's language. */
    record Wrong(String field, String message) {}

    /**
     * Where somebody stands who wants to come in.
     *
     * @param device the word by which the browser is known, if it is
     * @param agent the browser in words
     */
    record Door(String networkAddress, Optional<String> device, String agent) {}

    /** @param before secret of the session that the browser had until now; it ends */
    SignIn signIn(String email, String password, Door door, Optional<String> before);

    /** Whether a code may still follow. */
    boolean awaitsCode(String half);

    /** The code after the password. @param half the secret that the password brought */
    SignIn signInWithCode(String half, String code, Door door, Optional<String> before);

    /** Ends the session with this secret; an unknown one is ignored. */
    void signOut(String secret);

    /**
     * Asks for an account: mails a link to {@code /confirm/{token}}, or, when there is one already, a note that says so.
     *
     * @return what to put right; empty when a mail was sent
     */
    List<Wrong> register(Registration wanted, String networkAddress);

    /** Whether a confirmation link still works. */
    boolean confirmable(String token);

    /** Uses a confirmation link; gives the word by which the browser is known from now on, nothing when the link no longer works. */
    Optional<String> confirm(String token);

    /** Mails a link to {@code /reset-password/{token}}, valid for an hour and once, if there is such an account. */
    void requestReset(String email, Locale locale, String networkAddress);

    /** Whether a reset link still works. */
    boolean resettable(String token);

    /** Uses a reset link: sets the password and ends all sessions of the person. */
    Reset reset(String token, String password, Locale locale);
}
