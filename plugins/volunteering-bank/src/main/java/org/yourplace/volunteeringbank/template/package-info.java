/** Roles to start from: a dozen written by us, each with its usual answers, which the writer changes. */
@NullMarked
package org.yourplace.volunteeringbank.template;

import org.jspecify.annotations.NullMarked;
