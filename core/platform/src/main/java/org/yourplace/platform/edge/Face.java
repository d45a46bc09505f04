package org.yourplace.platform.edge;

/** Which of the house's faces a path belongs to; they differ in headers, in the words of a refusal and in how a caller is known. */
enum Face {
    API,
    /** An organisation's directory, speaking SCIM 2.0. */
    SCIM,
    WORKSPACE,
    SITE;

    static final String API_ROOT = "/api/v1";

    static final String SCIM_ROOT = "/scim/v2/";

    /** Whether programs speak here: with a token, and refused in their own words. */
    boolean forPrograms() {
        return this == API || this == SCIM;
    }

    static Face of(String path) {
        if (path.equals("/api")
                || path.startsWith("/api/")
                || path.equals("/openapi")
                || path.equals("/openapi.json")) {
            return API;
        }
        if (path.equals("/scim") || path.startsWith("/scim/")) {
            return SCIM;
        }
        if (path.equals("/workspace") || path.startsWith("/workspace/") || path.startsWith("/VAADIN/")) {
            return WORKSPACE;
        }
        return SITE;
    }
}
