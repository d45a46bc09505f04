package org.yourplace.platform.edge;

/** Which of the house's faces a path belongs to; they differ in headers, in the words of a refusal and in how a caller is known. */
enum Face {
    API,
    WORKSPACE,
    SITE;

    static final String API_ROOT = "/api/v1";

    static Face of(String path) {
        if (path.equals("/api")
                || path.startsWith("/api/")
                || path.equals("/openapi")
                || path.equals("/openapi.json")) {
            return API;
        }
        if (path.equals("/workspace") || path.startsWith("/workspace/") || path.startsWith("/VAADIN/")) {
            return WORKSPACE;
        }
        return SITE;
    }
}
