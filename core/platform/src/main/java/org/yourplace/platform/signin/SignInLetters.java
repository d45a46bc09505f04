package org.yourplace.platform.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Mail.Button;
import org.yourplace.spi.feature.Mail.Letter;
import org.yourplace.spi.feature.Texts;

/** The letters about an account, in the person's language. */
public final class SignInLetters {
    /** The partnership's post room: such letters belong to no tenant. */
    @FunctionalInterface
    public interface PostRoom {
        void toAccount(Tx tx, Letter letter, Locale locale);
    }

    private final PostRoom post;
    private final Texts texts;

    public SignInLetters(PostRoom post, Texts texts) {
        this.post = post;
        this.texts = texts;
    }

    /** @param keep secret of something that the person sent as a guest; the page of the link offers to adopt it */
    void confirm(Tx tx, Locale locale, String to, String name, String word, String keep) {
        var query = keep.isEmpty() ? "" : "?keep=" + URLEncoder.encode(keep, StandardCharsets.UTF_8);
        write(tx, locale, to, "account.confirm", "/confirm/" + word + query, name);
    }

    void alreadyRegistered(Tx tx, Locale locale, String to) {
        write(tx, locale, to, "account.known", "/sign-in");
    }

    void reset(Tx tx, Locale locale, String to, String word) {
        write(tx, locale, to, "account.reset", "/reset-password/" + word);
    }

    /** Somebody guesses. */
    void guessed(Tx tx, Locale locale, String to) {
        write(tx, locale, to, "account.guessed", "/reset-password");
    }

    /** A link to the new address; nothing changes before it is used. */
    void newAddress(Tx tx, Locale locale, String to, String name, String word) {
        write(tx, locale, to, "account.address", "/confirm-address/" + word, name);
    }

    /** To the address that was theirs until now. */
    void addressChanged(Tx tx, Locale locale, String to, String now) {
        write(tx, locale, to, "account.address-changed", "/sign-in", now);
    }

    void passwordChanged(Tx tx, Locale locale, String to) {
        write(tx, locale, to, "account.password-changed", "/reset-password");
    }

    void secondFactorSet(Tx tx, Locale locale, String to) {
        write(tx, locale, to, "account.second-factor-on", "/my/security");
    }

    void secondFactorGone(Tx tx, Locale locale, String to) {
        write(tx, locale, to, "account.second-factor-off", "/my/security");
    }

    private void write(Tx tx, Locale locale, String to, String key, String path, Object... args) {
        post.toAccount(
                tx,
                new Letter(
                        to,
                        texts.get(locale, key + ".subject"),
                        List.of(texts.get(locale, key + ".text", args), texts.get(locale, key + ".not-you")),
                        new Button(texts.get(locale, key + ".button"), path),
                        null),
                locale);
    }
}
