package org.yourplace.platform.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.edge.Caller;
import org.yourplace.platform.members.RoleMatrix;
import org.yourplace.platform.members.Roles;
import org.yourplace.platform.texts.BundleTexts;
import org.yourplace.platform.who.BindingAccess;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.feature.Texts;
import org.yourplace.spi.web.IfMatch;

/** The roles of an organisation and what each may do. */
@Path("/tenants/{tenant}/roles")
@ApplicationScoped
public class RolesResource {
    @Inject
    private Roles roles;

    @Inject
    private ServedFeatures features;

    @Context
    private HttpServletRequest request;

    /** @param rights core's first, then by feature */
    public record Matrix(long version, List<Named> roles, List<Right> rights) {}

    /**
     * A role.
     *
     * @param own one that the organisation made itself
     * @param people how many have it
     */
    public record Named(String code, String name, boolean own, int people) {}

    /**
     * A right.
     *
     * @param code {@code feature:NAME}
     * @param held by role
     * @param usual by role, where the organisation says nothing
     */
    public record Right(
            String code, String feature, String name, Map<String, Boolean> held, Map<String, Boolean> usual) {}

    /** @param set by {@code role/feature:NAME}; null goes back to what is usual */
    public record Change(
            @JsonSetter(contentNulls = Nulls.SET) @Nullable Map<String, Boolean> set) {
        public Change {
            Violations.of().check(set != null, "set", "required").done();
        }
    }

    /** @param name what people call it */
    public record RoleEntry(@Nullable String name) {}

    @GET
    public Matrix read() {
        return shown(roles.matrix());
    }

    @PUT
    public Matrix change(@HeaderParam("If-Match") @Nullable IfMatch expected, Change asked) {
        return shown(roles.set(expected, asked.set() == null ? Map.of() : asked.set()));
    }

    @POST
    public Response add(@PathParam("tenant") String tenant, RoleEntry asked) {
        var code = roles.add(asked.name());
        return Response.created(URI.create("/api/v1/tenants/" + tenant + "/roles"))
                .entity(new Named(code, String.valueOf(asked.name()).strip(), true, 0))
                .build();
    }

    @PUT
    @Path("/{role}")
    public void rename(@PathParam("role") String role, RoleEntry asked) {
        roles.rename(role, asked.name());
    }

    @DELETE
    @Path("/{role}")
    public void remove(@PathParam("role") String role) {
        roles.remove(role);
    }

    private Matrix shown(RoleMatrix matrix) {
        var locale = Caller.of(request).locale();
        var core = BundleTexts.core();
        return new Matrix(
                matrix.version(),
                matrix.roles().stream()
                        .map(role -> new Named(
                                role.code(),
                                role.name() == null ? core.get(locale, "role." + role.code()) : role.name(),
                                role.own(),
                                role.people()))
                        .toList(),
                matrix.groups().stream()
                        .flatMap(group -> group.rights().stream().map(right -> right(group.feature(), right, locale)))
                        .toList());
    }

    private Right right(String feature, RoleMatrix.Right right, Locale locale) {
        Texts texts = feature.equals(BindingAccess.CORE)
                ? BundleTexts.core()
                : features.find(feature).map(ServedFeatures.Served::texts).orElseThrow();
        return new Right(right.code(), feature, texts.get(locale, right.textKey()), right.held(), right.usual());
    }
}
