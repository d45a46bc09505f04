/**
 * The bank's part of the demo year. Texts and figures are in {@code src/main/resources/demo}; everything is planted through the services,
 * with the clock moved, so a rule that changes breaks the demonstration at once and not a year later.
 */
@NullMarked
package org.yourplace.volunteeringbank.demo;

import org.jspecify.annotations.NullMarked;
