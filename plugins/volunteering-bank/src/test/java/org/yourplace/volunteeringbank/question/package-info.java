/** A listing's own questions, on real tables. */
@NullMarked
package org.yourplace.volunteeringbank.question;

import org.jspecify.annotations.NullMarked;
