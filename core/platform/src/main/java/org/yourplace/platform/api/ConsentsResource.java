package org.yourplace.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.consent.CoreConsents;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.who.CorePermission;
import org.yourplace.spi.consent.Consents;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.who.Access;

/** What people said yes to, for the organisation they said it to. */
@Path("/tenants/{tenant}/consents")
@ApplicationScoped
public class ConsentsResource {
    @Inject
    private JtaDatabase database;

    @Inject
    private Access access;

    @Inject
    private CoreConsents consents;

    /**
     * One consent.
     *
     * @param subject the organisation's own row about somebody; absent when it has none
     * @param withdrawnAt absent while it stands
     */
    public record Said(
            UUID id,
            @Nullable UUID subject,
            String name,
            String purpose,
            String words,
            Consents.How how,
            Instant givenAt,
            @Nullable Instant withdrawnAt) {
        static Said of(Consents.Consent one) {
            return new Said(
                    one.id(),
                    one.subject(),
                    one.name(),
                    one.purpose(),
                    one.words(),
                    one.how(),
                    one.given(),
                    one.withdrawn());
        }
    }

    @GET
    public Slice<Said> list(@QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable UUID after) {
        access.require(CorePermission.ASSIST);
        int most = Limit.of(limit);
        return database.read(tx -> consents.list(tx, CoreConsents.Wanted.ALL, after, most))
                .map(Said::of);
    }
}
