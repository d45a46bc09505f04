package org.yourplace.workspace.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yourplace.kit.view.Ask;
import org.yourplace.platform.mail.MailBox;
import org.yourplace.platform.mail.MailBox.KeptLetter;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.CorePermission;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.who.Access;

/** Gives an organisation's letters to its administrators. */
@Singleton
public class LetterOffice {
    private static final int MOST_ABOUT_ACCOUNTS = 50;

    private final MailBox box;
    private final Database database;
    private final Access access;
    private final Bindings bindings;

    @Inject
    public LetterOffice(MailBox box, Database database, Access access, Bindings bindings) {
        this.box = box;
        this.database = database;
        this.access = access;
        this.bindings = bindings;
    }

    /** Whether letters stay here instead of going out. */
    boolean demo() {
        return box.demo();
    }

    /** In a demonstration, the first page also holds the latest letters to members about their accounts. */
    Slice<KeptLetter> letters(Ask ask) {
        access.require(CorePermission.READ_LETTERS);
        return database.read(tx -> {
            var own = box.letters(tx, null, ask.after(), ask.limit());
            if (ask.after() != null) return own;
            var both = new ArrayList<>(own.items());
            both.addAll(aboutAccounts(tx));
            both.sort(Comparator.comparing(KeptLetter::written).reversed());
            return new Slice<>(both, own.next());
        });
    }

    Optional<KeptLetter> letter(UUID id) {
        access.require(CorePermission.READ_LETTERS);
        return database.read(tx -> box.letter(tx, id).or(() -> aboutAccounts(tx).stream()
                .filter(letter -> letter.id().equals(id))
                .findFirst()));
    }

    /** Only of people who work for the organisation; none outside a demonstration. */
    private List<KeptLetter> aboutAccounts(Tx tx) {
        var letters = box.accountLetters(bindings.current().partnership(), MOST_ABOUT_ACCOUNTS);
        if (letters.isEmpty()) return letters;
        var members = Set.copyOf(tx.sql()
                .createQuery(
                        "SELECT DISTINCT lower(email) FROM core.membership WHERE tenant_id = core.tenant() AND email IS NOT NULL")
                .mapTo(String.class)
                .list());
        return letters.stream()
                .filter(letter -> members.contains(letter.address().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
