package org.yourplace.csrbrokerage.allowance;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Mail.Button;
import org.yourplace.spi.feature.Mail.Letter;

/**
 * Letters about time off. They say who, when and how long; for whom is in none of them, not even where the employee shows it: mail is read
 * over shoulders.
 */
final class TimeOffLetters {
    /** Where somebody decides, before the secret of the link. */
    static final String DECIDE = "/decide-time-off/";

    /** Where a host says who came, before the secret of the link. */
    static final String CONFIRM = "/confirm-days/";

    /** What is said to the employee when nobody answered until it was over. */
    static final String UNANSWERED = "unanswered";

    private static final Duration VALID = Duration.ofDays(45);
    private static final String SIGNED = """
            SELECT one.id FROM csr_brokerage.time_off t CROSS JOIN LATERAL unnest(ARRAY[t.decided_by, t.decider_id]) one (id)
            WHERE t.id = :id AND t.tenant_id = core.tenant() AND one.id IS NOT NULL""";
    private static final Locale LOCALE = Locale.UK;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", LOCALE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", LOCALE);

    private final FeatureContext core;

    TimeOffLetters(FeatureContext core) {
        this.core = core;
    }

    /** Somebody's word is owed: the letter leads to one page on which they give it. */
    void owed(Tx tx, TimeOff asked, int step) {
        var own = Me.of(tx, asked.memberId()).map(Me::email).orElse("");
        var to = asked.deciderId() == null
                ? Deciders.runners(tx, asked.memberId())
                : Me.of(tx, asked.deciderId()).stream().toList();
        var lines = new ArrayList<String>();
        lines.add(text("letter.time-off.owed.who", asked.name()));
        lines.add(when(asked.day(), asked.starts(), asked.ends()) + ", "
                + text("letter.time-off.pot." + asked.pot(), MyTimeOff.hours(asked.minutes())));
        var absent = Deciders.standsInFor(tx, asked);
        absent.ifPresent(name -> lines.add(text("letter.time-off.owed.deputy", name)));
        if (step > 0 && absent.isEmpty()) lines.add(text("letter.time-off.owed.passed-on"));
        lines.add(text("letter.time-off.owed.next"));
        for (var one : to) {
            var address = one.email();
            if (address != null && !address.equalsIgnoreCase(own)) {
                var secret = core.links().issueTo(tx, address, asked.id(), Set.of(TimeOffService.LINK_ACTION), VALID);
                core.mail()
                        .sendInConfidence(
                                tx,
                                new Letter(
                                        address,
                                        text("letter.time-off.owed.subject", asked.name()),
                                        lines,
                                        new Button(text("letter.time-off.owed.button"), DECIDE + secret),
                                        null));
            }
        }
    }

    /** The employee hears what became of it. */
    void answered(Tx tx, TimeOff asked, String answer) {
        var lines = new ArrayList<String>();
        lines.add(text("letter.time-off." + answer + ".text", when(asked.day(), asked.starts(), asked.ends())));
        var other = asked.otherDay();
        if (other != null) {
            lines.add(when(
                    other, Objects.requireNonNull(asked.otherStarts()), Objects.requireNonNull(asked.otherEnds())));
        }
        if (asked.reason() != null) lines.add(text("letter.time-off.reason", asked.reason()));
        if (answer.equals("refused")) lines.add(text("letter.time-off.refused.host"));
        if (answer.equals("approved")) lines.add(text("letter.time-off.approved.ref", asked.ref()));
        write(tx, asked.memberId(), "letter.time-off." + answer + ".subject", lines);
    }

    /** Whoever had said yes, or still owed a word, hears that it is off. */
    void withdrawn(Tx tx, TimeOff asked) {
        var lines = List.of(
                text("letter.time-off.withdrawn.text", asked.name(), when(asked.day(), asked.starts(), asked.ends())));
        var members = new LinkedHashSet<>(tx.sql()
                .createQuery(SIGNED)
                .bind("id", asked.id())
                .mapTo(UUID.class)
                .list());
        if (members.isEmpty()) Deciders.runners(tx, asked.memberId()).forEach(one -> members.add(one.id()));
        members.forEach(one -> write(tx, one, "letter.time-off.withdrawn.subject", lines));
    }

    private void write(Tx tx, UUID member, String subject, List<String> lines) {
        Me.of(tx, member).map(Me::email).ifPresent(to -> core.mail()
                .sendInConfidence(
                        tx,
                        new Letter(
                                to,
                                text(subject),
                                lines,
                                new Button(text("letter.time-off.mine"), "/my/time-off"),
                                null)));
    }

    /**
     * A host's word is owed on some days.
     *
     * @param disputed on how many of them somebody says that what the host wrote was not so
     */
    void days(Tx tx, UUID organisation, int count, boolean again, int disputed) {
        core.organisations()
                .find(tx, organisation)
                .filter(host -> host.email() != null)
                .ifPresent(host -> {
                    var to = Objects.requireNonNull(host.email());
                    var lines = new ArrayList<>(List.of(text("letter.days.text", count)));
                    if (disputed > 0) lines.add(text("letter.days.disputed", disputed));
                    lines.add(text("letter.days.next"));
                    var secret = core.links().issueTo(tx, to, organisation, Set.of(HostDays.LINK_ACTION), VALID);
                    core.mail()
                            .send(
                                    tx,
                                    new Letter(
                                            to,
                                            text(again ? "letter.days.again" : "letter.days.subject", count),
                                            lines,
                                            new Button(text("letter.days.button"), CONFIRM + secret),
                                            null));
                });
    }

    /** A host hears who comes, that they do not, or that they come on another day. */
    void told(Tx tx, HostDay day, String state) {
        core.organisations()
                .find(tx, day.organisationId())
                .filter(host -> host.email() != null)
                .ifPresent(host -> core.mail()
                        .send(
                                tx,
                                new Letter(
                                        Objects.requireNonNull(host.email()),
                                        text("letter.day." + state + ".subject", DAY.format(day.day())),
                                        List.of(
                                                text(
                                                        "letter.day." + state + ".text",
                                                        day.name(),
                                                        DAY.format(day.day()),
                                                        MyTimeOff.hours(day.minutes())),
                                                day.what()),
                                        null,
                                        day.ref())));
    }

    private String when(LocalDate day, LocalTime starts, LocalTime ends) {
        return text("letter.time-off.when", DAY.format(day), TIME.format(starts), TIME.format(ends));
    }

    private String text(String key, Object... args) {
        return core.texts().get(LOCALE, key, args);
    }
}
