/** What a feature lets an officer do for somebody who is not online. */
@NullMarked
package org.yourplace.spi.assist;

import org.jspecify.annotations.NullMarked;
