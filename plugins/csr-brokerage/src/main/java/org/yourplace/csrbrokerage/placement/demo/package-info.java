/** The demonstration's share of placements, planted through the services. */
@NullMarked
package org.yourplace.csrbrokerage.placement.demo;

import org.jspecify.annotations.NullMarked;
