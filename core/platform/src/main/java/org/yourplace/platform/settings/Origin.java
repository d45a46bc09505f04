package org.yourplace.platform.settings;

/** Where the value in force comes from; the first of these that has one decides. */
public enum Origin {
    /** The organisation's own, set by a member. */
    TENANT,
    /** The organisation's own, set in the partnership's files. */
    TENANT_FILE,
    PARTNERSHIP,
    /** The server's configuration. */
    DEPLOYMENT,
    /** The feature's own idea. */
    FALLBACK
}
