/** The volunteering bank: opportunities that organisations publish and the interest that residents send. */
@NullMarked
package org.yourplace.volunteeringbank;

import org.jspecify.annotations.NullMarked;
