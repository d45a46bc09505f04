/** What resources of features share with core's: parameters that every API understands in the same way. */
@NullMarked
package org.yourplace.spi.web;

import org.jspecify.annotations.NullMarked;
