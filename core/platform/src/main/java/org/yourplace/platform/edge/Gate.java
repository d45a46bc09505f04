package org.yourplace.platform.edge;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.Identity;
import org.yourplace.platform.who.Scopes;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;

/**
 * Decides as what a caller goes on: for a tenant, for themselves, or as anybody. An organisation that does not exist, one that is not
 * theirs and a feature that is off all look the same: not found.
 */
public final class Gate {
    private final Directory directory;

    public Gate(Directory directory) {
        this.directory = directory;
    }

    Visit open(HttpServletRequest request, Caller caller, Face face) throws RefusedException {
        return switch (face) {
            case API -> api(request, caller);
            case SCIM -> directory(request.getRequestURI(), caller);
            case SITE -> new Visit(caller, personal(caller));
            // In the workspace a tab belongs to a tenant; the shell binds each piece of work itself.
            case WORKSPACE -> new Visit(caller, Binding.ofPublic(caller.partnership()));
        };
    }

    private Visit api(HttpServletRequest request, Caller caller) throws RefusedException {
        var uri = request.getRequestURI();
        if (uri.startsWith("/api") && !uri.startsWith(Face.API_ROOT + "/")) {
            throw RefusedException.notFound();
        }
        var path = ApiPath.of(uri);
        var slug = path.tenant();
        var feature = path.feature();
        within(request, caller, path);
        if (slug == null) {
            if (feature != null && !directory.anywhere(caller.partnership().id(), feature)) {
                throw RefusedException.notFound();
            }
            return new Visit(caller.at(feature), personal(caller));
        }
        var identity = caller.identity();
        if (identity == null) {
            throw RefusedException.of(new DomainException(CoreError.SIGN_IN_NEEDED));
        }
        var tenant = tenant(caller, slug, identity);
        if (tenant == null || (feature != null && !directory.on(tenant.id(), feature))) {
            throw RefusedException.notFound();
        }
        return new Visit(caller.at(feature), Binding.tenant(caller.partnership(), tenant, identity));
    }

    /** A token may be made for some features only, and for reading only. What anybody may do, and ending itself, it always may. */
    private static void within(HttpServletRequest request, Caller caller, ApiPath path) throws RefusedException {
        var identity = caller.identity();
        boolean writes = Doorman.writes(request);
        if (identity == null || path.open(request.getRequestURI(), writes)) {
            return;
        }
        if (!Scopes.allow(identity.scopes(), path.feature(), writes)) {
            throw RefusedException.of(new DomainException(EdgeError.OUTSIDE_SCOPES));
        }
    }

    /** Everything about a directory is for the directory's token, and for no other organisation's. */
    private Visit directory(String uri, Caller caller) throws RefusedException {
        var identity = caller.identity();
        if (identity == null) {
            throw RefusedException.of(new DomainException(CoreError.SIGN_IN_NEEDED));
        }
        var slug = uri.startsWith(Face.SCIM_ROOT)
                ? uri.substring(Face.SCIM_ROOT.length()).split("/", 2)[0]
                : "";
        var tenant = tenant(caller, slug, identity);
        if (tenant == null) {
            throw RefusedException.notFound();
        }
        return new Visit(caller, Binding.tenant(caller.partnership(), tenant, identity));
    }

    private @Nullable Tenant tenant(Caller caller, String slug, Identity identity) {
        return directory
                .tenant(caller.partnership(), slug)
                .filter(found -> identity.reaches(found.id()))
                .orElse(null);
    }

    /** A credential that reaches one tenant only is nobody's own. */
    private static Binding personal(Caller caller) {
        var identity = caller.identity();
        return identity == null || identity.scope() != null
                ? Binding.ofPublic(caller.partnership())
                : Binding.person(caller.partnership(), identity);
    }
}
