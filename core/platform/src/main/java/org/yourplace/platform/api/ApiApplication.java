package org.yourplace.platform.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Everything that answers at {@code /api/v1}. Listed by hand: what is not here is not served. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                JsonBody.class,
                ProblemMapper.class,
                Parameters.class,
                Negotiation.class,
                Versions.class,
                FeatureLoader.class,
                AuthResource.class,
                MeResource.class,
                SessionsResource.class,
                TenantResource.class,
                TrailResource.class,
                SettingsResource.class,
                ImportResource.class,
                AgreementsResource.class,
                ConsentsResource.class,
                PeopleResource.class,
                InvitationsResource.class,
                RolesResource.class,
                TeamsResource.class,
                DeputiesResource.class,
                FeaturesResource.class,
                CredentialsResource.class,
                SingleSignOnResource.class,
                AreasResource.class,
                PostcodesResource.class,
                CodesResource.class,
                FeatureResources.class);
    }
}
