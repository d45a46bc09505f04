/**
 * Questions that a group asks of who is interested: none, or a handful of its own. The answers go to that group only and are part of what the
 * person wrote: exported, forgotten and kept back from the group like the rest.
 */
@NullMarked
package org.yourplace.volunteeringbank.question;

import org.jspecify.annotations.NullMarked;
