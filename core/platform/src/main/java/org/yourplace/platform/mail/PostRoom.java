package org.yourplace.platform.mail;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.directory.Partnership;
import org.yourplace.platform.texts.BundleTexts;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.work.Tickets;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Mail;

/** Writes letters: of a tenant, or of the partnership to a person about their own account. */
public final class PostRoom implements Mail {
    private static final String TENANTS = """
            INSERT INTO core.letter (id, address, subject, plain, html, calendar, about, written_at, state, problem, stop)
            VALUES (:id, :address, :subject, :plain, :html, :calendar, :about, core.at(), :state, :problem, :stop)""";
    private static final String ACCOUNTS = """
            INSERT INTO core.account_letter (id, address, subject, plain, html, calendar, written_at, state, problem)
            VALUES (:id, :address, :subject, :plain, :html, :calendar, core.at(), :state, :problem)""";

    private final MailConfig config;
    private final Directory directory;
    private final Bindings bindings;
    private final Ids ids;
    private final Tickets tickets;
    private final Clock present;
    private final LetterPaper paper = new LetterPaper(BundleTexts.core());

    /** @param present the real time, to know work of the past by */
    public PostRoom(
            MailConfig config, Directory directory, Bindings bindings, Ids ids, Tickets tickets, Clock present) {
        this.config = config;
        this.directory = directory;
        this.bindings = bindings;
        this.ids = ids;
        this.tickets = tickets;
        this.present = present;
    }

    /** A letter of the tenant that asks, or at whose desk somebody is. */
    @Override
    public void send(Tx tx, Letter letter) {
        if (!past()) {
            var partnership = bindings.current().partnership();
            put(tx, TENANTS, letter, partnership, partnership.locales().getFirst(), true);
        }
    }

    /** Written by the partnership, whose post room nobody reads. */
    @Override
    public void sendInConfidence(Tx tx, Letter letter) {
        toAccount(tx, letter, bindings.current().partnership().locales().getFirst());
    }

    @Override
    public String sender() {
        return config.from();
    }

    /** A letter to a person about their own account: a proof of address, a forgotten password. */
    public void toAccount(Tx tx, Letter letter, Locale locale) {
        if (!past()) {
            put(tx, ACCOUNTS, letter, bindings.current().partnership(), locale, false);
        }
    }

    /** Work of the past writes no letters: the demo year would answer everybody again. */
    private boolean past() {
        var moment = bindings.current().moment();
        return moment != null && moment.isBefore(present.instant());
    }

    private void put(Tx tx, String insert, Letter letter, Partnership partnership, Locale locale, boolean tenants) {
        var written = paper.write(letter, partnership, locale, site(partnership));
        boolean possible = Address.possible(letter.to());
        var id = ids.next();
        var update = tx.sql()
                .createUpdate(insert)
                .bind("id", id)
                .bind("address", Escaped.oneLine(letter.to()))
                .bind("subject", written.subject())
                .bind("plain", written.plain())
                .bind("html", written.html())
                .bind("calendar", letter.calendar())
                .bind("state", possible ? config.firstState() : "failed")
                .bind("problem", possible ? null : "no such address");
        if (tenants) {
            var stop = letter.stop();
            update.bind("about", letter.about())
                    .bind("stop", stop == null ? null : LetterPaper.url(stop, site(partnership)));
        }
        update.execute();
        if (possible && !config.demo()) {
            order(tx, tenants, id);
        }
    }

    private void order(Tx tx, boolean tenants, UUID id) {
        if (tenants) {
            tickets.core(tx, TenantLetters.WORK, id);
        } else {
            tickets.nobodys(tx, AccountLetters.WORK, id);
        }
    }

    private String site(Partnership partnership) {
        var url = config.siteUrl()
                .replace("{host}", directory.host(partnership.id()).orElse("localhost"));
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
