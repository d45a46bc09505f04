package org.yourplace.platform.mail;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.settings.Deployment;

/**
 * How this deployment sends letters, from {@code yourplace.mail.*} and {@code yourplace.site.url}.
 *
 * @param security {@code starttls} (required, the default), {@code tls} or {@code none}
 * @param from address of the sender; the partnership's name stands before it
 * @param siteUrl where links lead; {@code {host}} in it becomes the partnership's host
 */
public record MailConfig(
        Mode mode,
        String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable String password,
        String from,
        String siteUrl) {
    /** Whether letters leave the house. */
    public enum Mode {
        /** Kept and shown in the workspace. */
        DEMO,
        SMTP
    }

    /** How the way to the mail server is protected. */
    public enum Security {
        STARTTLS,
        TLS,
        NONE
    }

    public static MailConfig of(Deployment deployment) {
        return new MailConfig(
                Mode.valueOf(word(deployment, "yourplace.mail.mode", "demo")),
                deployment.value("yourplace.mail.smtp.host").orElse("localhost"),
                Integer.parseInt(deployment.value("yourplace.mail.smtp.port").orElse("587")),
                Security.valueOf(word(deployment, "yourplace.mail.smtp.security", "starttls")),
                deployment.value("yourplace.mail.smtp.user").orElse(null),
                deployment.value("yourplace.mail.smtp.password").orElse(null),
                deployment.value("yourplace.mail.smtp.from").orElse("no-reply@localhost"),
                deployment.value("yourplace.site.url").orElse("https://{host}"));
    }

    private static String word(Deployment deployment, String key, String otherwise) {
        return deployment.value(key).orElse(otherwise).toUpperCase(Locale.ROOT);
    }

    public boolean demo() {
        return mode == Mode.DEMO;
    }

    /** The state in which a letter is written. */
    String firstState() {
        return demo() ? "kept" : "waiting";
    }
}
