package org.yourplace.kit.page;

import java.util.UUID;

/**
 * The signed-in person, as far as a page needs to know them.
 *
 * @param id the person
 * @param name what to call them
 * @param email the address they sign in with
 * @param memberOfOrganisation whether a way to the workspace should be shown
 * @since 0.1
 */
public record Visitor(UUID id, String name, String email, boolean memberOfOrganisation) {}
