package org.yourplace.spi.who;

/** An organisation with a workspace. */
public record TenantRef(long id, String slug, String name) {}
