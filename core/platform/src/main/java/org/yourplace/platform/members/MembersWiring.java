package org.yourplace.platform.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yourplace.platform.FeatureServices;
import org.yourplace.platform.api.ServedFeatures;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.texts.BundleTexts;
import org.yourplace.platform.who.BindingAccess;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.Identities;
import org.yourplace.spi.Permission;
import org.yourplace.spi.data.Ids;

/** Puts what is done about people into the container. */
@ApplicationScoped
public class MembersWiring {

    @Produces
    @Singleton
    Roles roles(
            Bindings bindings,
            BindingAccess access,
            JtaDatabase database,
            Directory directory,
            ServedFeatures features,
            FeatureServices services) {
        return new Roles(bindings, access, database, directory, () -> rights(features), services.audit());
    }

    private static Map<String, List<Permission>> rights(ServedFeatures features) {
        var rights = new LinkedHashMap<String, List<Permission>>();
        features.all()
                .forEach(served -> rights.put(
                        served.feature().id(), List.copyOf(served.feature().permissions())));
        return rights;
    }

    @Produces
    @Singleton
    Members members(
            Bindings bindings,
            BindingAccess access,
            JtaDatabase database,
            Roles roles,
            FeatureServices services,
            Clock clock) {
        return new Members(bindings, access, database, roles, services.audit(), clock);
    }

    @Produces
    @Singleton
    Invitations invitations(
            Bindings bindings,
            BindingAccess access,
            JtaDatabase database,
            Members members,
            Roles roles,
            Directory directory,
            Identities identities,
            FeatureServices services,
            Ids ids,
            Clock clock) {
        return new Invitations(
                bindings,
                access,
                database,
                members,
                roles,
                directory,
                identities,
                services.mail(),
                services.audit(),
                BundleTexts.core(),
                ids,
                clock);
    }

    @Produces
    @Singleton
    Teams teams(BindingAccess access, JtaDatabase database, FeatureServices services, Ids ids) {
        return new Teams(access, database, services.audit(), ids);
    }

    @Produces
    @Singleton
    Deputies deputies(
            Bindings bindings,
            BindingAccess access,
            JtaDatabase database,
            Members members,
            Roles roles,
            FeatureServices services,
            Ids ids,
            Clock clock) {
        return new Deputies(bindings, access, database, members, roles, services.audit(), ids, clock);
    }

    @Produces
    @Singleton
    Merges merges(
            BindingAccess access, JtaDatabase database, Roles roles, FeatureServices services, Ids ids, Clock clock) {
        return new Merges(access, database, roles, services.audit(), ids, clock);
    }

    @Produces
    @Singleton
    PeopleImport peopleImport(
            Bindings bindings, BindingAccess access, Members members, Roles roles, FeatureServices services, Ids ids) {
        return new PeopleImport(bindings, access, members, roles, BundleTexts.core(), services.audit(), ids);
    }
}
