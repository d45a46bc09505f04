package org.yourplace.platform.directory;

/** How high a partnership lets a feature go in its tenants. */
public enum Ceiling {
    /** No tenant has it. */
    OFF,
    /** A tenant may switch it on. */
    ALLOWED,
    /** On unless a tenant switches it off. */
    DEFAULT,
    /** On, and cannot be switched off. */
    LOCKED
}
