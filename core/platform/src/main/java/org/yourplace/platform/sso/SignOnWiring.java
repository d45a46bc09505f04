package org.yourplace.platform.sso;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.yourplace.platform.audit.CoreAudit;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.outbound.GuardedCalls;
import org.yourplace.platform.outbound.LocalDoors;
import org.yourplace.platform.secrets.Sealing;
import org.yourplace.platform.settings.Deployment;
import org.yourplace.platform.who.BindingAccess;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.Identities;
import org.yourplace.spi.data.Ids;

/** Puts organisations' own sign-on together. */
@Dependent
public class SignOnWiring {
    @Produces
    @Singleton
    ProviderCalls providerCalls(Deployment deployment) {
        boolean local = deployment
                .value("yourplace.sso.allow-local")
                .map(Boolean::parseBoolean)
                .orElse(false);
        return new ProviderCalls(new GuardedCalls(local ? LocalDoors.ALL : LocalDoors.NONE));
    }

    @Produces
    @Singleton
    SignOns signOns(
            JtaDatabase database,
            Bindings bindings,
            Directory directory,
            Identities identities,
            BindingAccess access,
            ProviderCalls calls,
            Sealing sealing,
            Ids ids,
            Clock clock) {
        var after = new AfterSignOn(database, bindings, identities, access, new CoreAudit(ids));
        return new SignOns(database, bindings, directory, calls, sealing, after, ids, clock);
    }

    @Produces
    @Singleton
    SingleSignOn singleSignOn(
            JtaDatabase database,
            Bindings bindings,
            BindingAccess access,
            ProviderCalls calls,
            Sealing sealing,
            Ids ids) {
        return new SingleSignOn(database, bindings, access, sealing, new CoreAudit(ids), new ProviderTrial(calls));
    }
}
