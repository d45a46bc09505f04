package org.yourplace.platform.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.settings.Deployment;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.feature.Mail.Button;
import org.yourplace.spi.feature.Mail.Letter;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

/** A letter with a trap in it, a group that sends it, and the box in which it is found. */
abstract class WrittenLetters {
    static TestCity city;
    static Tenant group;
    static Tenant other;
    static JtaDatabase database;
    static Binding member;

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

    static Letter letter(String to) {
        return new Letter(
                to,
                "Ann asked about <Tuesday>\r\nBcc: all@example.org",
                List.of("Ann wrote:\n\"I can come & help\" <script>alert(1)</script>"),
                new Button("Answer Ann", "/l/abc-DEF_123"),
                "A-17");
    }

    static Deployment smtp(int port) {
        var values = Map.of(
                "yourplace.mail.mode", "smtp",
                "yourplace.mail.smtp.host", "127.0.0.1",
                "yourplace.mail.smtp.port", String.valueOf(port),
                "yourplace.mail.smtp.security", "none",
                "yourplace.mail.smtp.from", "post@your-place.example");
        return key -> Optional.ofNullable(values.get(key));
    }

    static void send(Binding who, Deployment deployment, Letter letter) {
        var mail = city.services(deployment).mail();
        city.run(
                who,
                () -> database.write(tx -> {
                    mail.send(tx, letter);
                    return true;
                }));
    }

    static List<MailBox.KeptLetter> box(Binding who, @Nullable String about) {
        var box = new MailBox(
                MailConfig.of(key -> Optional.empty()), city.embedded().jdbi("yp_worker"));
        return city.as(who, () -> database.read(tx -> box.letters(tx, about, null, 10)))
                .items();
    }
}
