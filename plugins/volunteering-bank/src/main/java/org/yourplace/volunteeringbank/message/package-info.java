/**
 * Messages between a person and an organisation about an application. How to reach the writer is held back until both have agreed: what both
 * read stands in one row, what was written in another that the database shows to the writer's side alone (decision 0036).
 */
@NullMarked
package org.yourplace.volunteeringbank.message;

import org.jspecify.annotations.NullMarked;
