package org.yourplace.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.feature.Mail.Button;
import org.yourplace.spi.feature.Mail.Letter;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.TestCity;

/** What is in a letter, who sees it, and which is never written. */
class MailTest extends WrittenLetters {
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
}
