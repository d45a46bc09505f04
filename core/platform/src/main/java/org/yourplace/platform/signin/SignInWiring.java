package org.yourplace.platform.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.edge.Limits;
import org.yourplace.platform.edge.Throttle;
import org.yourplace.platform.mail.PostRoom;
import org.yourplace.platform.secrets.Sealing;
import org.yourplace.platform.texts.BundleTexts;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.Identities;
import org.yourplace.spi.data.Ids;

/** Puts the accounts together. */
@Dependent
public class SignInWiring {
    @Produces
    @Singleton
    SignInLetters letters(PostRoom post) {
        return new SignInLetters(post::toAccount, BundleTexts.core());
    }

    @Produces
    @Singleton
    Accounts accounts(
            JtaDatabase database,
            Bindings bindings,
            Identities identities,
            Throttle throttle,
            Limits limits,
            SignInLetters letters,
            Ids ids,
            Clock clock,
            Sealing sealing) {
        return new Accounts(database, bindings, identities, throttle, limits, letters, clock, ids, sealing);
    }

    @Produces
    @Singleton
    OwnAccount ownAccount(
            JtaDatabase database,
            Bindings bindings,
            Identities identities,
            Throttle throttle,
            Limits limits,
            SignInLetters letters,
            Ids ids,
            Clock clock,
            Sealing sealing) {
        return new OwnAccount(database, bindings, identities, throttle, limits, letters, clock, ids, sealing);
    }
}
