package org.yourplace.site.port;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.kit.page.Choice;

/** How the signed-in person signs in, and what is open in their name; times are those of the place. What needs their password says so by a parameter. */
public interface Security {

    /**
     * What came of it: a value, or what to put right.
     *
     * @param wrong empty when it worked
     */
    record Tried<T>(Optional<T> value, List<Accounts.Wrong> wrong) {
        public boolean worked() {
            return wrong.isEmpty();
        }
    }

    /**
     * The code that is asked for after the password.
     *
     * @param since since when; empty while none is
     * @param proved whether this very session has proved it
     */
    record SecondFactor(Optional<LocalDateTime> since, int codesLeft, boolean proved) {
        public boolean on() {
            return since.isPresent();
        }
    }

    /**
     * A session or an API token.
     *
     * @param label what its maker called it; empty for a session
     * @param organisation name of the only one it reaches; empty for all
     * @param scopes words for what it is limited to; empty for nothing
     * @param ownSignOn whether an organisation's sign-on opened it
     * @param network beginning of the network address
     * @param here whether it is the one that asks
     */
    record Entry(
            UUID id,
            String label,
            String organisation,
            List<String> scopes,
            LocalDateTime since,
            LocalDateTime until,
            boolean ownSignOn,
            String agent,
            String network,
            boolean here) {}

    /** @param seed for typing; address: for the camera */
    record Setup(String seed, String address) {}

    /**
     * A token somebody wants.
     *
     * @param organisation slug of the only one it shall reach; empty for all
     * @param scopes what it shall be limited to; empty for nothing
     */
    record WantedToken(String label, int days, String organisation, List<String> scopes) {}

    SecondFactor secondFactor();

    List<Entry> sessions(Locale locale);

    List<Entry> tokens(Locale locale);

    /** Ends one; false when there is none such. */
    boolean end(UUID id);

    /** Ends all but this session. */
    int endOthers();

    Tried<Boolean> beginSecondFactor(String password, Locale locale);

    /** What to give the app, shortly after it was begun. */
    Optional<Setup> setup();

    /** The app's first code; gives the recovery codes. */
    Tried<List<String>> confirmSecondFactor(String code, Locale locale);

    /** A code in a session that was opened without one. */
    Tried<Boolean> proveSecondFactor(String code, Locale locale);

    Tried<List<String>> renewCodes(String password, Locale locale);

    Tried<Boolean> dropSecondFactor(String password, Locale locale);

    Tried<Boolean> changePassword(String present, String next, Locale locale);

    /** Mails a link to {@code /confirm-address/{token}}. */
    Tried<Boolean> askForAddress(String password, String email, Accounts.Door door, Locale locale);

    boolean addressChangeable(String token);

    /** Uses such a link; false when it no longer works. */
    boolean changeAddress(String token);

    /** Gives the token's secret, this once. */
    Tried<String> token(String password, WantedToken wanted, Accounts.Door door, Locale locale);

    /** The person's organisations, by slug. */
    List<Choice> organisations();

    /** What a token may be limited to, by feature. */
    List<Choice> features(Locale locale);
}
