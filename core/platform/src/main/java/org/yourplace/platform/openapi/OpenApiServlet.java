package org.yourplace.platform.openapi;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.api.ServedFeatures;

/** Serves the contract: {@code /openapi} as YAML, or as JSON to who asks for it; {@code /openapi.json} as JSON. */
@WebServlet(
        name = "openapi",
        urlPatterns = {"/openapi", "/openapi.json"})
public class OpenApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ServedFeatures features;

    private transient volatile @Nullable OpenApiDocument document;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var accept = String.valueOf(request.getHeader("Accept")).toLowerCase(Locale.ROOT);
        boolean json = request.getServletPath().endsWith(".json")
                || (accept.contains("application/json") && !accept.contains("yaml"));
        var whole = document();
        var body = json ? whole.json() : whole.yaml();
        response.setContentType(json ? "application/json" : "application/yaml");
        response.setHeader("Cache-Control", "public, max-age=300");
        response.setHeader("Vary", "Accept");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The features of a node do not change while it runs. */
    private OpenApiDocument document() {
        var known = document;
        if (known == null) {
            known = OpenApiDocument.of(features.all().stream()
                    .map(served -> new OpenApiDocument.Part(served.feature().id(), served.loader()))
                    .toList());
            document = known;
        }
        return known;
    }
}
