/** Help that nobody has asked for yet, offered to the body that supports groups. */
@NullMarked
package org.yourplace.volunteeringbank.offer;

import org.jspecify.annotations.NullMarked;
