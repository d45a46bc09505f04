/** Tests of the clock for a reply. */
@NullMarked
package org.yourplace.volunteeringbank.reply;

import org.jspecify.annotations.NullMarked;
