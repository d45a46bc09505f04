package org.yourplace.csrbrokerage.need.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.yourplace.csrbrokerage.need.Need;
import org.yourplace.csrbrokerage.need.NeedEvents.NeedChecked;
import org.yourplace.csrbrokerage.need.NeedWriters;
import org.yourplace.csrbrokerage.need.offer.NeedOffer;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Links;
import org.yourplace.spi.feature.Mail;
import org.yourplace.spi.feature.Mail.Button;
import org.yourplace.spi.feature.Mail.Letter;
import org.yourplace.spi.feature.Texts;
import org.yourplace.spi.people.Organisation;
import org.yourplace.spi.people.Organisations;
import org.yourplace.spi.who.Access;

/**
 * Letters to a group about its needs. Each carries a link to the group's own page, where somebody without a sign-in can write and answer; it
 * works for three weeks and reaches that group alone. A letter names who offers by first name only: mail is read over shoulders.
 */
public final class NeedLetters {
    /** Where a group's page of needs is, before the secret of its link. */
    public static final String PAGE = "/our-needs/";

    public static final Duration VALID = Duration.ofDays(21);

    private static final Locale LOCALE = Locale.UK;

    private final Organisations organisations;
    private final Access access;
    private final Links links;
    private final Mail mail;
    private final Texts texts;

    public NeedLetters(FeatureContext core) {
        organisations = core.organisations();
        access = core.access();
        links = core.links();
        mail = core.mail();
        texts = core.texts();
    }

    /** The way in, asked for by whoever keeps the group; false when the group left no address. */
    public boolean link(Tx tx, Organisation group) {
        return send(
                tx,
                group.id(),
                "need.letter.link.subject",
                List.of(texts.get(LOCALE, "need.letter.link.text")),
                group.name());
    }

    public boolean offered(Tx tx, NeedOffer offer) {
        var who = offer.business() == null ? offer.name().split("\\s+")[0] : offer.business();
        return send(
                tx,
                offer.organisationId(),
                "need.letter.offered.subject",
                List.of(
                        texts.get(LOCALE, "need.letter.offered.text", who, offer.title()),
                        texts.get(LOCALE, "need.letter.offered.by", GiverLetters.day(offer.replyBy(), LOCALE))),
                offer.title());
    }

    public boolean withdrawn(Tx tx, NeedOffer offer) {
        return send(
                tx,
                offer.organisationId(),
                "need.letter.withdrawn.subject",
                List.of(texts.get(LOCALE, "need.letter.withdrawn.text", offer.reference(), offer.title())),
                offer.title());
    }

    /** The last day has come by which people were told to hear. */
    public void late(Tx tx, UUID organisation, List<NeedOffer> waiting) {
        var lines = new ArrayList<String>();
        lines.add(texts.get(LOCALE, "need.letter.late.text", waiting.size()));
        waiting.stream()
                .limit(10)
                .forEach(offer ->
                        lines.add(texts.get(LOCALE, "need.letter.late.one", offer.title(), offer.reference())));
        send(tx, organisation, "need.letter.late.subject", lines, waiting.size());
    }

    /** Nobody has answered yet, and the need lapses soon. */
    public void lapsesSoon(Tx tx, Need need) {
        var day = need.lapsesOn();
        if (day != null) {
            send(
                    tx,
                    need.organisationId(),
                    "need.letter.lapses.subject",
                    List.of(texts.get(LOCALE, "need.letter.lapses.text", need.title(), GiverLetters.day(day, LOCALE))),
                    need.title());
        }
    }

    public void lapsed(Tx tx, Need need) {
        send(
                tx,
                need.organisationId(),
                "need.letter.lapsed.subject",
                List.of(texts.get(LOCALE, "need.letter.lapsed.text", need.title())),
                need.title());
    }

    /** An employer's team: what it asks now, in the words of the state that the day is in. */
    public boolean team(Tx tx, UUID organisation, String state, String employer, String title) {
        return send(
                tx,
                organisation,
                "need.letter.team." + state + ".subject",
                List.of(texts.get(LOCALE, "need.letter.team." + state + ".text", employer, title)),
                title);
    }

    /** Its supporter looked at a need. Only who keeps the group can open a page for it; others are told without a link. */
    public void checked(Tx tx, NeedChecked event) {
        var group = organisations.find(tx, event.organisation()).orElse(null);
        if (group == null || group.email() == null) {
            return;
        }
        var question = event.question();
        var key = question == null ? "need.letter.approved" : "need.letter.asked";
        boolean keeps =
                access.tenant().filter(tenant -> tenant.id() == group.tenant()).isPresent();
        var lines = new ArrayList<String>();
        lines.add(texts.get(LOCALE, key + ".text", event.title()));
        if (question != null) {
            lines.add(question);
        }
        mail.send(
                tx,
                new Letter(
                        group.email(),
                        texts.get(LOCALE, key + ".subject", event.title()),
                        lines,
                        keeps ? button(tx, group.email(), group.id()) : null,
                        null));
    }

    private boolean send(Tx tx, UUID organisation, String subject, List<String> lines, Object about) {
        var to = organisations.find(tx, organisation).map(Organisation::email);
        to.ifPresent(address -> mail.send(
                tx,
                new Letter(
                        address, texts.get(LOCALE, subject, about), lines, button(tx, address, organisation), null)));
        return to.isPresent();
    }

    private Button button(Tx tx, String address, UUID group) {
        var secret = links.issueTo(tx, address, group, Set.of(NeedWriters.LINK_ACTION), VALID);
        return new Button(texts.get(LOCALE, "need.letter.button"), PAGE + secret);
    }
}
