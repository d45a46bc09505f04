/**
 * Checks held: identity, DBS (status, date, level and workforce only), training, references. A member of the organisation records them for a
 * volunteer of theirs; the person reads them, both are told before one expires, and matching asks which kinds a person holds.
 */
@NullMarked
package org.yourplace.volunteeringbank.check;

import org.jspecify.annotations.NullMarked;
