package org.yourplace.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.who.CorePermission;
import org.yourplace.spi.FeatureModule;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.people.Organisation;
import org.yourplace.spi.people.Organisations;
import org.yourplace.spi.who.Access;

/** An organisation's own place: who it keeps. Its features hang below it. */
@Path("/tenants/{tenant}")
@ApplicationScoped
public class TenantResource {
    @Inject
    private JtaDatabase database;

    @Inject
    private Access access;

    @Inject
    private Organisations organisations;

    @Inject
    private FeatureResources features;

    /**
     * An organisation that this one keeps, or its own entry.
     *
     * @param hosted kept by this organisation, without a workspace of its own
     * @param trusted its listings go live at once
     */
    public record Member(
            UUID id,
            String slug,
            String name,
            @Nullable String summary,
            boolean hosted,
            boolean trusted,
            @Nullable String postcode,
            @Nullable String phone,
            @Nullable String email,
            @Nullable LocalDate awayUntil) {
        static Member of(Organisation one) {
            return new Member(
                    one.id(),
                    one.slug(),
                    one.name(),
                    one.summary(),
                    one.hosted(),
                    one.trusted(),
                    one.postcode(),
                    one.phone(),
                    one.email(),
                    one.awayUntil());
        }
    }

    @GET
    @Path("/members")
    public Slice<Member> members(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable UUID after) {
        access.require(CorePermission.SEE_MEMBERS);
        int most = Limit.of(limit);
        var kept = database.read(organisations::kept);
        return Slice.of(following(kept, after, most + 1), most, one -> one.id().toString())
                .map(Member::of);
    }

    private static List<Organisation> following(List<Organisation> kept, @Nullable UUID after, int most) {
        return kept.stream()
                .dropWhile(one -> after != null && !one.id().equals(after))
                .skip(after == null ? 0 : 1)
                .limit(most)
                .toList();
    }

    /** What a feature lets a member do for the organisation. */
    @Path("/{feature}/{resource}")
    public Object feature(@PathParam("feature") String feature, @PathParam("resource") String resource) {
        return features.named(feature, resource, FeatureModule::tenantResources);
    }
}
