package org.yourplace.platform.signin;

import java.time.Duration;
import java.util.Locale;
import org.yourplace.spi.data.Tx;

/** Mails people who have an account the link that they asked for; nobody learns from it who has one. */
record MailedLinks(PublicWork work, AccountStore store, SignInLetters letters) {
    private static final Duration CONFIRM_WITHIN = Duration.ofDays(3);
    private static final Duration RESET_WITHIN = Duration.ofHours(1);

    /** To show that the address is theirs. @param keep secret of something that they sent as a guest; empty for none */
    boolean confirm(Tx tx, String email, Locale locale, String keep) {
        var account = store.find(tx, work.partnership(), email, "");
        account.ifPresent(known -> {
            var word = store.link(tx, work.partnership(), known.person(), "verify", CONFIRM_WITHIN);
            letters.confirm(tx, locale, email, known.name(), word.secret(), keep);
        });
        return account.isPresent();
    }

    /** To set a new password. @param address where whoever asks for it is */
    boolean reset(Tx tx, String email, String address, Locale locale) {
        var account = store.find(tx, work.partnership(), email, address);
        account.ifPresent(known -> {
            var word = store.link(tx, work.partnership(), known.person(), "reset", RESET_WITHIN);
            letters.reset(tx, locale, email, word.secret());
        });
        return account.isPresent();
    }
}
