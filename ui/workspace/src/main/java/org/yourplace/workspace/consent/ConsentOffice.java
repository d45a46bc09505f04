package org.yourplace.workspace.consent;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.kit.view.Ask;
import org.yourplace.platform.consent.CoreConsents;
import org.yourplace.platform.consent.CoreConsents.Wanted;
import org.yourplace.platform.who.CorePermission;
import org.yourplace.spi.consent.Consents.Consent;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.who.Access;

/** Gives an organisation what was said to it, to those of it who deal with people. */
@Singleton
public class ConsentOffice {
    static final String STANDS = "stands";

    private final Database database;
    private final Access access;
    private final CoreConsents consents;

    @Inject
    public ConsentOffice(Database database, Access access, CoreConsents consents) {
        this.database = database;
        this.access = access;
        this.consents = consents;
    }

    Slice<Consent> list(Ask ask) {
        access.require(CorePermission.ASSIST);
        var wanted = new Wanted(
                ask.wordsOrNull(),
                ask.choice("purpose").orElse(null),
                ask.choice("state").map(STANDS::equals).orElse(null));
        var after = ask.after() == null ? null : UUID.fromString(ask.after());
        return database.read(tx -> consents.list(tx, wanted, after, ask.limit()));
    }

    Optional<Consent> one(UUID id) {
        access.require(CorePermission.ASSIST);
        return database.read(tx -> consents.find(tx, id));
    }

    /** Codes of the purposes that anybody said yes to. */
    List<String> purposes() {
        access.require(CorePermission.ASSIST);
        return database.read(consents::purposes);
    }
}
