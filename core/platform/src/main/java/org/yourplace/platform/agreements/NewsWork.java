package org.yourplace.platform.agreements;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.yourplace.platform.texts.BundleTexts;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.work.CoreWork;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Mail;
import org.yourplace.spi.feature.Texts;

/**
 * Tells a party what the other did with their agreement: as the party that is told, which knows its own administrators' addresses and has
 * its own trail. What was done in the past, as the demo year is, is put in the trail and sends no letter.
 */
public final class NewsWork implements CoreWork {
    private static final Duration NEWS = Duration.ofHours(1);

    private static final String ADMINISTRATORS = """
            SELECT email FROM core.membership WHERE tenant_id = core.tenant() AND email IS NOT NULL AND 'administrator' = ANY (roles)
              AND since <= core.at() AND until > core.at() ORDER BY name, id LIMIT 20""";

    private final Database database;
    private final Bindings bindings;
    private final Mail mail;
    private final Audit audit;
    private final Clock present;
    private final Texts texts = BundleTexts.core();

    public NewsWork(Database database, Bindings bindings, Mail mail, Audit audit, Clock present) {
        this.database = database;
        this.bindings = bindings;
        this.mail = mail;
        this.audit = audit;
        this.present = present;
    }

    @Override
    public String name() {
        return "agreement-news";
    }

    @Override
    public void run(UUID id) {
        var zone = bindings.current().partnership().zone();
        database.write(tx -> {
            AgreementRows.find(tx, id, zone).ifPresent(agreement -> tell(tx, agreement));
            return id;
        });
    }

    private void tell(Tx tx, Agreement agreement) {
        var news = agreement.endedAt() != null ? "ended" : agreement.toSign() ? "asked" : "signed";
        audit.record(
                tx,
                "agreement-" + news + "-by-other",
                agreement.id(),
                "with",
                agreement.other().name());
        if (when(agreement).isBefore(present.instant().minus(NEWS))) {
            return;
        }
        tx.sql()
                .createQuery(ADMINISTRATORS)
                .mapTo(String.class)
                .list()
                .forEach(address -> mail.send(tx, letter(address, agreement, news)));
    }

    private static Instant when(Agreement agreement) {
        if (agreement.endedAt() != null) {
            return agreement.endedAt();
        }
        return agreement.signatures().isEmpty()
                ? agreement.proposedAt()
                : agreement.signatures().getLast().at();
    }

    private Mail.Letter letter(String address, Agreement agreement, String news) {
        var locale = bindings.current().partnership().locales().getFirst();
        var key = "letter.agreement." + news;
        var tenant = bindings.current().tenant();
        var path = "/workspace/" + (tenant == null ? "" : tenant.slug()) + "/admin/agreements/" + agreement.id();
        return new Mail.Letter(
                address,
                texts.get(locale, key, agreement.other().name()),
                List.of(
                        texts.get(
                                locale,
                                key + ".text",
                                agreement.other().name(),
                                agreement.giver().name()),
                        texts.get(locale, "letter.agreement.purpose", agreement.purpose(), day(agreement, locale))),
                new Mail.Button(texts.get(locale, key + ".button"), path),
                agreement.id().toString());
    }

    private static String day(Agreement agreement, Locale locale) {
        return agreement
                .until()
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }

    @Override
    public void gaveUp(UUID agreement, String problem) {
        // the agreement itself and the line on the home page still say it
    }
}
