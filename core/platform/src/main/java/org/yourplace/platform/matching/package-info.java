/**
 * What fits somebody: the database narrows a million entries to a few hundred that share something or are near and counts what they share
 * ({@link org.yourplace.platform.matching.Shared}); {@link org.yourplace.platform.matching.Score} says what that is worth; reasons are told
 * of the best only, from rows that are read through the policies.
 */
@NullMarked
package org.yourplace.platform.matching;

import org.jspecify.annotations.NullMarked;
