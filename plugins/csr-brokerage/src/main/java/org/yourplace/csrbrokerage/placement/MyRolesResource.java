package org.yourplace.csrbrokerage.placement;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.error.Violations;

/** {@code /api/v1/csr-brokerage/my-roles}: what the asking person offers, and their placements. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MyRolesResource {
    private final RoleOffers offers;
    private final PlacementService placements;
    private final Interests interests;

    public MyRolesResource(RoleOffers offers, PlacementService placements, Interests interests) {
        this.offers = offers;
        this.placements = placements;
        this.interests = interests;
    }

    /** Whether the broker may suggest them. */
    public record Wish(@Nullable Boolean suggestible) {}

    /** What may pull somebody two ways, and of which council they are a councillor if that is why. */
    public record Declared(@Nullable String about, @Nullable String council) {}

    /**
     * @param broker who would suggest them
     * @param may everybody whom they let suggest them
     */
    public record Mine(RoleOffer offer, @Nullable String broker, boolean suggestible, List<String> may) {
        static Mine of(RoleOffers.Mine mine) {
            return new Mine(mine.offer(), mine.broker().orElse(null), mine.suggestible(), mine.may());
        }
    }

    @GET
    public Mine mine() {
        return Mine.of(offers.mine());
    }

    @PUT
    public Mine write(RoleOffer offer) {
        return Mine.of(offers.write(offer));
    }

    @PUT
    @Path("consent")
    public Mine consent(Wish wish) {
        Violations.of()
                .check(wish.suggestible() != null, "suggestible", "required")
                .done();
        return Mine.of(offers.suggest(Boolean.TRUE.equals(wish.suggestible()), Locale.UK));
    }

    @GET
    @Path("placements")
    public Slice<Placement> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        return placements.mine(Limit.of(limit), after);
    }

    @GET
    @Path("placements/{id}")
    public PlacementFile read(@PathParam("id") UUID id) {
        return placements.mine(id);
    }

    @POST
    @Path("placements/{id}/entries")
    public PlacementFile say(@PathParam("id") UUID id, Say said) {
        return placements.sayMine(id, said);
    }

    @GET
    @Path("placements/{id}/advice")
    public Map<String, List<Advice>> advice(@PathParam("id") UUID id) {
        return Map.of("items", interests.advised(id));
    }

    @POST
    @Path("placements/{id}/interests")
    public Map<String, List<Interest>> declare(@PathParam("id") UUID id, Declared said) {
        interests.declare(id, said.about(), said.council());
        return Map.of("items", interests.mine(id));
    }
}
