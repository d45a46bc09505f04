package org.yourplace.spi.feature;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;

/** Branded letters by e-mail, sent after commit; in demo mode kept and shown instead. */
public interface Mail {
    /** A letter of the asking tenant, which its administrators can look up. */
    void send(Tx tx, Letter letter);

    /** A letter that the tenant may not read: it holds a key, or an address, that is not the tenant's to know. */
    void sendInConfidence(Tx tx, Letter letter);

    /**
     * The address that letters come from.
     *
     * @since 1.4
     */
    String sender();

    /**
     * A plain letter. Core adds greeting line, brand, footer and the plain-text part.
     *
     * @param to one address
     * @param paragraphs in order, plain text
     * @param button the one thing to do, absent when there is nothing to do
     * @param about reference of the object, for the mail box's filter; absent when none
     * @param calendar the date that it is about, as iCalendar with its METHOD (RFC 5546), which mail programs put into the calendar
     * @param stop path of the page on which letters of this kind are stopped without signing in; mail programs offer it as their own button
     *     (RFC 8058), so that page takes their one click too ({@code Page.forMailPrograms}). Absent for letters that nobody subscribed to
     */
    record Letter(
            String to,
            String subject,
            List<String> paragraphs,
            @Nullable Button button,
            @Nullable String about,
            @Nullable String calendar,
            @Nullable String stop) {
        public Letter {
            paragraphs = List.copyOf(paragraphs);
        }

        /** One that is about no date, and of no kind that is stopped. */
        public Letter(
                String to, String subject, List<String> paragraphs, @Nullable Button button, @Nullable String about) {
            this(to, subject, paragraphs, button, about, null, null);
        }

        /**
         * The same letter with a date.
         *
         * @since 1.4
         */
        public Letter with(@Nullable String calendar) {
            return new Letter(to, subject, paragraphs, button, about, calendar, stop);
        }

        /**
         * The same, of a kind that whoever gets it can stop.
         *
         * @since 1.4
         */
        public Letter stoppedAt(String path) {
            return new Letter(to, subject, paragraphs, button, about, calendar, path);
        }
    }

    /** A labelled link; {@code url} is a path on the partnership's site, e.g. {@code /l/abc}. */
    record Button(String label, String url) {}
}
