package org.yourplace.platform.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TreeSet;
import org.yourplace.platform.json.Json;
import org.yourplace.spi.feature.Texts;

/** Writes what the edge itself has to say: a problem to programs, a short page to people. */
final class Answers {
    private final Texts texts;

    Answers(Texts texts) {
        this.texts = texts;
    }

    void refuse(
            HttpServletRequest request, HttpServletResponse response, Face face, Locale locale, RefusedException why)
            throws IOException {
        var refusal = why.refusal();
        var problem = refusal == null
                ? Problem.of(why.status(), why.code(), texts, locale)
                : Problem.of(refusal, texts, locale);
        var wait = why.waiting();
        if (wait != null) {
            response.setHeader(
                    "Retry-After",
                    String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds())));
        }
        if (why.status() == 401) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        if (!why.allowed().isEmpty()) {
            response.setHeader("Allow", String.join(", ", new TreeSet<>(why.allowed())));
        }
        write(request, response, face, locale, problem);
    }

    void failed(HttpServletRequest request, HttpServletResponse response, Face face, Locale locale) throws IOException {
        write(request, response, face, locale, Problem.of(500, "failed", texts, locale));
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, Face face, Locale locale, Problem problem)
            throws IOException {
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setHeader("Cache-Control", "no-store");
        byte[] body;
        if (face == Face.SCIM) {
            response.setContentType("application/scim+json");
            body = Json.write(ScimProblem.of(problem));
        } else if (face == Face.API) {
            response.setContentType(Problem.MEDIA_TYPE);
            body = Json.write(problem);
        } else {
            response.setContentType("text/html; charset=utf-8");
            body = page(problem, locale).getBytes(StandardCharsets.UTF_8);
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
        response.flushBuffer();
    }

    private String page(Problem problem, Locale locale) {
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title></head><body><main><h1>%s</h1><p>%s</p><p><a href="/">%s</a></p></main></body></html>
                """.formatted(
                        escaped(locale.toLanguageTag()),
                        escaped(problem.title()),
                        escaped(problem.title()),
                        escaped(problem.detail()),
                        escaped(texts.get(locale, "home")));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
