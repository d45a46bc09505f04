package org.yourplace.platform.sso;

import java.util.Optional;
import java.util.function.Consumer;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.CorePermission;
import org.yourplace.platform.who.Identities;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.who.Access;

/** What is written down in an organisation's trail when somebody used its sign-on, or tried it out. */
public final class AfterSignOn {
    private final Database database;
    private final Bindings bindings;
    private final Identities identities;
    private final Access access;
    private final Audit audit;

    public AfterSignOn(Database database, Bindings bindings, Identities identities, Access access, Audit audit) {
        this.database = database;
        this.bindings = bindings;
        this.identities = identities;
        this.access = access;
        this.audit = audit;
    }

    void signedIn(Tenant tenant, String word) {
        var partnership = bindings.current().partnership();
        Optional.of(word)
                .flatMap(secret -> identities.of(partnership, secret))
                .ifPresent(identity -> bindings.call(
                        Binding.tenant(partnership, tenant, identity),
                        () -> database.write(tx -> {
                            audit.record(tx, "signed-in", identity.credential());
                            return identity;
                        })));
    }

    /** In the organisation's context, by somebody who may set its sign-on up. */
    boolean tried(Consumer<Tx> note) {
        access.require(CorePermission.MANAGE_SIGN_IN);
        return database.write(tx -> {
            note.accept(tx);
            return true;
        });
    }
}
