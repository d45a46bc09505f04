package org.yourplace.platform.scim;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;

/** SCIM 2.0 over HTTP. Who asks, and whose directory it is, the edge has found out; it also keeps the bodies short. */
@WebServlet(name = "scim", urlPatterns = "/scim/*")
public class ScimServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient DirectoryUsers users;

    @Inject
    private transient DirectoryGroups groups;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var out = new ScimAnswer(request, response);
        try {
            var path = ScimPath.of(request.getRequestURI());
            switch (path.type()) {
                case "Users" -> collection(users, path, request, out);
                case "Groups" -> collection(groups, path, request, out);
                case "ServiceProviderConfig", "ResourceTypes", "Schemas" -> describe(path, request, out);
                default -> throw ScimRefused.notFound();
            }
        } catch (ScimRefused refused) {
            out.refused(refused);
        } catch (DomainException refused) {
            if (refused.code() == CoreError.ALREADY_EXISTS) {
                out.refused(ScimRefused.taken("value"));
            } else if (refused.code() == CoreError.INVALID) {
                out.refused(ScimRefused.value("a value cannot be kept here"));
            } else {
                throw refused;
            }
        }
    }

    private static <K extends ScimKept> void collection(
            ScimCollection<K> all, ScimPath path, HttpServletRequest request, ScimAnswer out) throws IOException {
        if (path.id() != null && !path.searches()) {
            one(all, path.requireId(), path, request, out);
            return;
        }
        boolean search = path.searches();
        switch (request.getMethod()) {
            case "GET", "HEAD" -> {
                if (search) {
                    throw ScimRefused.notFound();
                }
                list(all, ScimQuery.of(request), path, out);
            }
            case "POST" -> {
                var sent = ScimJson.read(body(request));
                if (search) {
                    list(all, ScimQuery.of(sent), path, out);
                } else {
                    one(201, all, all.add(sent), request, path, out);
                }
            }
            default -> out.notAllowed("GET, POST");
        }
    }

    private static <K extends ScimKept> void one(
            ScimCollection<K> all, UUID id, ScimPath path, HttpServletRequest request, ScimAnswer out)
            throws IOException {
        var match = request.getHeader("If-Match");
        switch (request.getMethod()) {
            case "GET", "HEAD" -> one(200, all, all.read(id), request, path, out);
            case "PUT" -> one(200, all, all.replace(id, match, ScimJson.read(body(request))), request, path, out);
            case "PATCH" -> {
                var change = ScimChange.of(ScimJson.read(body(request)));
                one(200, all, all.patch(id, match, change), request, path, out);
            }
            case "DELETE" -> {
                all.remove(id, match);
                out.nothing();
            }
            default -> out.notAllowed("GET, PUT, PATCH, DELETE");
        }
    }

    private static <K extends ScimKept> void list(ScimCollection<K> all, ScimQuery query, ScimPath path, ScimAnswer out)
            throws IOException {
        var found = all.find(query);
        out.list(
                found.total(),
                query.skip(),
                found.page().stream()
                        .map(one -> query.trimmed(all.write(one, out.base(path))))
                        .toList());
    }

    private static <K extends ScimKept> void one(
            int status, ScimCollection<K> all, K kept, HttpServletRequest request, ScimPath path, ScimAnswer out)
            throws IOException {
        var base = out.base(path);
        var location = base + "/" + all.type() + "/" + kept.id();
        out.resource(status, ScimQuery.of(request).trimmed(all.write(kept, base)), location, kept.version());
    }

    private void describe(ScimPath path, HttpServletRequest request, ScimAnswer out) throws IOException {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            out.notAllowed("GET");
            return;
        }
        if (request.getParameter("filter") != null) {
            out.forbidden("what this service is cannot be filtered");
            return;
        }
        if (path.type().equals("ServiceProviderConfig") && path.id() == null) {
            out.plain(ScimDescription.config(out.base(path)));
        } else if (path.id() == null) {
            var all = ScimDescription.all(path.type(), out.base(path), users.extensions());
            out.list(all.size(), 0, all);
        } else {
            out.plain(ScimDescription.one(path.type(), path.id(), out.base(path), users.extensions()));
        }
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        return request.getInputStream().readAllBytes();
    }
}
