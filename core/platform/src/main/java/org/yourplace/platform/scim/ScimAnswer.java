package org.yourplace.platform.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.ForbiddenException;
import com.unboundid.scim2.common.exceptions.MethodNotAllowedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Writes answers in SCIM's media type. */
final class ScimAnswer {
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    ScimAnswer(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /** Where the organisation's directory is, with scheme and host. */
    String base(ScimPath path) {
        boolean usual = request.getServerPort() == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + request.getServerPort())
                + path.base();
    }

    void resource(int status, ObjectNode resource, String location, String version) throws IOException {
        response.setHeader("ETag", version);
        if (status == 201) {
            response.setHeader("Location", location);
        }
        if (status == 200 && version.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(304);
            return;
        }
        write(status, resource);
    }

    void list(int total, int skip, List<ObjectNode> page) throws IOException {
        var list = ScimJson.object();
        list.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:ListResponse");
        list.put("totalResults", total);
        list.put("startIndex", skip + 1);
        list.put("itemsPerPage", page.size());
        list.putArray("Resources").addAll(page);
        write(200, list);
    }

    void plain(ObjectNode resource) throws IOException {
        write(200, resource);
    }

    void nothing() {
        response.setStatus(204);
    }

    void notAllowed(String allowed) throws IOException {
        response.setHeader("Allow", allowed);
        refused(new ScimRefused(new MethodNotAllowedException("use " + allowed)));
    }

    void forbidden(String why) throws IOException {
        refused(new ScimRefused(new ForbiddenException(why)));
    }

    void refused(ScimRefused refused) throws IOException {
        var error = ScimJson.object();
        error.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:Error");
        error.put("status", String.valueOf(refused.error().getStatus()));
        if (refused.error().getScimType() != null) {
            error.put("scimType", refused.error().getScimType());
        }
        error.put("detail", refused.error().getDetail());
        write(refused.error().getStatus(), error);
    }

    private void write(int status, ObjectNode content) throws IOException {
        var body = ScimJson.write(content);
        response.setStatus(status);
        response.setContentType("application/scim+json");
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }
}
