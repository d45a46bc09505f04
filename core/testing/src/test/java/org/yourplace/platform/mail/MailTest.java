package org.yourplace.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.settings.Deployment;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.feature.Mail.Button;
import org.yourplace.spi.feature.Mail.Letter;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

class MailTest {
    private static TestCity city;
    private static Tenant group;
    private static Tenant other;
    private static JtaDatabase database;
    private static Binding member;

    @BeforeAll
    static void a_city() {
        city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
        group = city.tenant("group");
        other = city.tenant("other");
        database = city.database();
        member = city.member(group, Role.COORDINATOR);
    }

    @BeforeEach
    void an_empty_post_room() {
        city.owner()
                .useHandle(handle ->
                        handle.execute("TRUNCATE core.letter, core.account_letter, core.ticket, core.scheduled_tasks"));
    }

    private static Letter letter(String to) {
        return new Letter(
                to,
                "Ann asked about <Tuesday>\r\nBcc: all@example.org",
                List.of("Ann wrote:\n\"I can come & help\" <script>alert(1)</script>"),
                new Button("Answer Ann", "/l/abc-DEF_123"),
                "A-17");
    }

    private static Deployment smtp(int port) {
        var values = Map.of(
                "yourplace.mail.mode", "smtp",
                "yourplace.mail.smtp.host", "127.0.0.1",
                "yourplace.mail.smtp.port", String.valueOf(port),
                "yourplace.mail.smtp.security", "none",
                "yourplace.mail.smtp.from", "post@your-place.example");
        return key -> Optional.ofNullable(values.get(key));
    }

    private static void send(Binding who, Deployment deployment, Letter letter) {
        var mail = city.services(deployment).mail();
        city.run(
                who,
                () -> database.write(tx -> {
                    mail.send(tx, letter);
                    return true;
                }));
    }

    private static List<MailBox.KeptLetter> box(Binding who, @Nullable String about) {
        var box = new MailBox(
                MailConfig.of(key -> Optional.empty()), city.embedded().jdbi("yp_worker"));
        return city.as(who, () -> database.read(tx -> box.letters(tx, about, null, 10)))
                .items();
    }

    @Test
    void in_demo_mode_letters_are_kept_for_the_tenant_that_wrote_them_and_for_nobody_else() {
        send(member, key -> Optional.empty(), letter("group@example.org"));

        assertThat(box(member, "A-17")).singleElement().satisfies(kept -> {
            assertThat(kept.state()).isEqualTo("kept");
            assertThat(kept.address()).isEqualTo("group@example.org");
        });
        assertThat(box(member, "A-18")).isEmpty();
        assertThat(box(city.member(other, Role.ADMINISTRATOR), null)).isEmpty();
    }

    @Test
    void what_others_wrote_cannot_become_markup_or_a_header() {
        send(member, key -> Optional.empty(), letter("group@example.org"));

        var kept = box(member, null).getFirst();
        assertThat(kept.subject()).isEqualTo("Ann asked about <Tuesday> Bcc: all@example.org");
        assertThat(kept.html())
                .contains("Ann asked about &lt;Tuesday&gt;", "&quot;I can come &amp; help&quot; &lt;script&gt;", "<br>")
                .contains("href=\"https://localhost/l/abc-DEF_123\"", "lang=\"en-GB\"")
                .doesNotContain("<script>");
        assertThat(kept.plain())
                .startsWith("Hello,\n\nAnn wrote:")
                .contains("Answer Ann:\nhttps://localhost/l/abc-DEF_123");
    }

    @Test
    void a_button_leads_nowhere_but_to_the_site() {
        for (var url : List.of("//evil.example", "https://evil.example", "javascript:alert(1)", "/a b", "/\"x")) {
            var letter = new Letter("a@example.org", "Hello", List.of(), new Button("Press", url), null);
            assertThatThrownBy(() -> send(member, key -> Optional.empty(), letter))
                    .as(url)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void work_of_the_past_writes_no_letter() {
        send(member.at(TestCity.NOW.minus(Duration.ofDays(30))), key -> Optional.empty(), letter("a@example.org"));

        assertThat(box(member, null)).isEmpty();
    }

    @Test
    void a_guest_at_the_desk_has_letters_written_in_the_tenants_name() {
        var mail = city.services().mail();
        city.run(
                city.guest(),
                () -> database.atDesk(group.id(), tx -> {
                    mail.send(tx, letter("guest@example.org"));
                    return true;
                }));

        assertThat(box(member, null)).hasSize(1);
    }

    @Test
    void a_letter_is_carried_after_commit_with_both_parts_and_then_is_sent() throws IOException {
        try (var server = new MailServer()) {
            var deployment = smtp(server.port());
            send(member, deployment, letter("group@example.org"));
            var id = box(member, null).getFirst().id();
            assertThat(box(member, null).getFirst().state()).isEqualTo("waiting");
            assertThat(server.letters).isEmpty();

            var work = new TenantLetters(MailConfig.of(deployment), database, city.bindings());
            server.busy = true;
            assertThatThrownBy(() -> city.run(member, () -> work.run(id))).hasMessageContaining("did not take letter");
            assertThat(box(member, null).getFirst().state()).isEqualTo("waiting");
            server.busy = false;
            city.run(member, () -> work.run(id));
            city.run(member, () -> work.run(id));

            assertThat(box(member, null).getFirst().state()).isEqualTo("sent");
            assertThat(server.letters).singleElement().satisfies(text -> assertThat(text)
                    .contains("From: southampton <post@your-place.example>", "To: group@example.org")
                    .contains("Message-ID: <" + id + "@your-place.example>", "Auto-Submitted: auto-generated")
                    .contains("text/plain; charset=UTF-8", "text/html; charset=UTF-8")
                    .doesNotContain("\nBcc:"));
        }
    }

    @Test
    void a_letter_about_a_date_carries_it_beside_the_words_and_as_a_file() throws IOException {
        var date = "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n";
        try (var server = new MailServer()) {
            var deployment = smtp(server.port());
            send(member, deployment, letter("group@example.org").with(date));
            var kept = box(member, null).getFirst();
            assertThat(kept.calendar()).isEqualTo(date);

            var work = new TenantLetters(MailConfig.of(deployment), database, city.bindings());
            city.run(member, () -> work.run(kept.id()));

            var encoded = java.util.Base64.getEncoder().encodeToString(date.getBytes(StandardCharsets.UTF_8));
            assertThat(server.letters).singleElement().satisfies(text -> {
                assertThat(text.split("text/calendar; charset=UTF-8; method=CANCEL", -1))
                        .hasSize(3);
                assertThat(text.replaceAll("\\s", "").split(java.util.regex.Pattern.quote(encoded), -1))
                        .hasSize(3);
                assertThat(text)
                        .contains("multipart/mixed", "multipart/alternative", "Content-Disposition: attachment")
                        .contains("date.ics");
            });
        }
    }

    @Test
    void a_letter_of_a_kind_that_can_be_stopped_says_how_to_people_and_to_mail_programs() throws IOException {
        try (var server = new MailServer()) {
            var deployment = smtp(server.port());
            send(member, deployment, letter("group@example.org").stoppedAt("/volunteer/alerts/abc"));
            send(member, deployment, letter("group@example.org"));
            var work = new TenantLetters(MailConfig.of(deployment), database, city.bindings());
            box(member, null).forEach(kept -> city.run(member, () -> work.run(kept.id())));

            assertThat(box(member, null))
                    .filteredOn(kept ->
                            kept.plain().contains("Stop letters like this:\nhttps://localhost/volunteer/alerts/abc"))
                    .hasSize(1);
            assertThat(server.letters)
                    .filteredOn(text -> text.contains("List-Unsubscribe: <https://localhost/volunteer/alerts/abc>")
                            && text.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"))
                    .hasSize(1);
            assertThat(server.letters)
                    .filteredOn(text -> text.contains("List-Unsubscribe"))
                    .hasSize(1);
        }
    }

    @Test
    void an_address_that_cannot_be_is_said_on_the_letter_and_never_tried() {
        for (var address :
                List.of("nobody", "a@b.example,c@d.example", "a b@c.example", "x@y.example\nBcc: z@y.example")) {
            send(member, smtp(1), letter(address));
        }

        assertThat(box(member, null)).hasSize(4).allSatisfy(kept -> {
            assertThat(kept.state()).isEqualTo("failed");
            assertThat(kept.problem()).isEqualTo("no such address");
        });
        assertThat(tickets()).isZero();
    }

    private static int tickets() {
        return city.owner().withHandle(handle -> handle.createQuery("SELECT count(*) FROM core.ticket")
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void account_letters_are_seen_in_demo_mode_only_and_carried_by_the_worker() throws IOException {
        var account = new Letter(
                "new@example.org", "Is this you?", List.of("Press."), new Button("It is", "/verify/x"), null);
        city.run(
                city.guest(),
                () -> database.write(tx -> {
                    city.services().mail().toAccount(tx, account, Locale.UK);
                    return true;
                }));
        var worker = city.embedded().jdbi("yp_worker");
        assertThat(new MailBox(MailConfig.of(key -> Optional.empty()), worker).accountLetters(city.partnership(), 10))
                .hasSize(1);
        assertThat(new MailBox(MailConfig.of(smtp(1)), worker).accountLetters(city.partnership(), 10))
                .isEmpty();

        try (var server = new MailServer()) {
            city.run(
                    city.guest(),
                    () -> database.write(tx -> {
                        city.services(smtp(server.port())).mail().toAccount(tx, account, Locale.UK);
                        return true;
                    }));
            var id = city.owner().withHandle(handle -> handle.createQuery(
                            "SELECT id FROM core.account_letter WHERE state = 'waiting'")
                    .mapTo(UUID.class)
                    .one());
            new AccountLetters(MailConfig.of(smtp(server.port())), worker, Clock.systemUTC()).run(id);
            assertThat(server.letters).hasSize(1);
        }
    }
}
