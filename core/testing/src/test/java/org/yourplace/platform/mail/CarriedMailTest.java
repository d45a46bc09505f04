package org.yourplace.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.feature.Mail.Button;
import org.yourplace.spi.feature.Mail.Letter;

/** What reaches a mail server, and what is known of the letter afterwards. */
class CarriedMailTest extends WrittenLetters {
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
