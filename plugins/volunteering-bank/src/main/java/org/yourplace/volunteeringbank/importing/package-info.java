/**
 * Reading listings in: our own columns and fields, and the pages and CSV of do-it.org. A row is good with title and description; whatever
 * else is odd about it becomes a warning, and what is not yet fit to be shown stays a draft.
 */
@NullMarked
package org.yourplace.volunteeringbank.importing;

import org.jspecify.annotations.NullMarked;
