/** What a supporter of groups sees and does: who waits too long, what is unfilled, what to check, who has gone quiet. */
@NullMarked
package org.yourplace.volunteeringbank.desk;

import org.jspecify.annotations.NullMarked;
