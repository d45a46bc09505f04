package org.yourplace.platform.signin;

import java.time.Clock;
import org.yourplace.platform.edge.Limits;
import org.yourplace.platform.edge.Throttle;
import org.yourplace.platform.secrets.Sealing;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.Identities;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;

/** What somebody does with their own account while they are signed in. */
public final class OwnAccount {
    private final OwnCredentials credentials;
    private final OwnSecondFactor secondFactor;
    private final OwnLogin login;

    public OwnAccount(
            Database database,
            Bindings bindings,
            Identities identities,
            Throttle throttle,
            Limits limits,
            SignInLetters letters,
            Clock clock,
            Ids ids,
            Sealing sealing) {
        var self = new Self(database, bindings, new Attempts(throttle, limits));
        var store = new AccountStore(clock, ids);
        var factors = new SecondFactors(sealing, clock);
        this.credentials = new OwnCredentials(self, database, identities, store);
        this.secondFactor = new OwnSecondFactor(self, database, identities, factors, letters, clock);
        this.login = new OwnLogin(self, database, new PublicWork(database, bindings), identities, store, letters);
    }

    /** Sessions and tokens. */
    public OwnCredentials credentials() {
        return credentials;
    }

    public OwnSecondFactor secondFactor() {
        return secondFactor;
    }

    /** Password and e-mail address. */
    public OwnLogin login() {
        return login;
    }
}
