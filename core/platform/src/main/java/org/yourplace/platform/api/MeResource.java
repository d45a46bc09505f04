package org.yourplace.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.edge.Caller;
import org.yourplace.platform.who.Identities;
import org.yourplace.platform.who.Identity;
import org.yourplace.platform.who.Rights;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;

/** The caller, as the house knows them. */
@Path("/me")
@ApplicationScoped
public class MeResource {
    @Inject
    private JtaDatabase database;

    @Inject
    private Directory directory;

    @Inject
    private Identities identities;

    @Context
    private HttpServletRequest request;

    /** @param email absent when the credential reaches one organisation only */
    public record Me(UUID id, String name, @Nullable String email, List<Membership> memberships) {}

    /** A place in an organisation. */
    public record Membership(String tenant, String name, List<String> roles) {}

    @GET
    public Me me() {
        var identity = Caller.of(request).identified().orElseThrow(() -> new DomainException(CoreError.SIGN_IN_NEEDED));
        var person = identity.person();
        if (person == null) {
            throw new DomainException(CoreError.SIGN_IN_NEEDED);
        }
        if (identity.scope() != null && identities.again(identity).isEmpty()) {
            throw new DomainException(CoreError.SIGN_IN_NEEDED);
        }
        var email = identity.scope() != null
                ? null
                : database.<String>read(tx -> tx.sql()
                        .createQuery("SELECT email FROM core.person WHERE id = core.me()")
                        .mapTo(String.class)
                        .one());
        return new Me(person.id(), person.name(), email, memberships(identity));
    }

    private List<Membership> memberships(Identity identity) {
        return identity.rights().entrySet().stream()
                .flatMap(entry -> directory.tenant(entry.getKey()).stream()
                        .map(tenant -> new Membership(tenant.slug(), tenant.name(), sorted(entry))))
                .sorted(Comparator.comparing(Membership::name))
                .toList();
    }

    private static List<String> sorted(Map.Entry<Long, Rights> entry) {
        return entry.getValue().roles().stream().sorted().toList();
    }
}
