package org.yourplace.workspace.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.kit.view.Ask;
import org.yourplace.platform.mail.MailBox;
import org.yourplace.platform.mail.MailBox.KeptLetter;
import org.yourplace.platform.who.CorePermission;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.who.Access;

/** Gives an organisation's letters to its administrators. */
@Singleton
public class LetterOffice {
    private final MailBox box;
    private final Database database;
    private final Access access;

    @Inject
    public LetterOffice(MailBox box, Database database, Access access) {
        this.box = box;
        this.database = database;
        this.access = access;
    }

    /** Whether letters stay here instead of going out. */
    boolean demo() {
        return box.demo();
    }

    Slice<KeptLetter> letters(Ask ask) {
        access.require(CorePermission.READ_LETTERS);
        return database.read(tx -> box.letters(tx, null, ask.after(), ask.limit()));
    }

    Optional<KeptLetter> letter(UUID id) {
        access.require(CorePermission.READ_LETTERS);
        return database.read(tx -> box.letter(tx, id));
    }
}
