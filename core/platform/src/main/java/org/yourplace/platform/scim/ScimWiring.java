package org.yourplace.platform.scim;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.yourplace.platform.audit.CoreAudit;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.plugin.PluginHost;
import org.yourplace.platform.who.BindingAccess;
import org.yourplace.platform.who.Bindings;
import org.yourplace.spi.data.Ids;

/** Puts the directory together. */
@Dependent
public class ScimWiring {
    @Produces
    @Singleton
    DirectoryUsers directoryUsers(
            JtaDatabase database, Ids ids, PluginHost host, Directory directory, Bindings bindings) {
        var extensions = new DirectoryExtensions(new HostedExtensions(host, directory, bindings));
        return new DirectoryUsers(database, ids, new CoreAudit(ids), extensions);
    }

    @Produces
    @Singleton
    DirectoryGroups directoryGroups(JtaDatabase database, Ids ids) {
        return new DirectoryGroups(database, ids, new CoreAudit(ids));
    }

    @Produces
    @Singleton
    DirectoryTokens directoryTokens(JtaDatabase database, BindingAccess access, Ids ids, Clock clock) {
        return new DirectoryTokens(database, access, new CoreAudit(ids), ids, clock);
    }
}
