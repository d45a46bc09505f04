/** What an officer can do for somebody who is not online. */
@NullMarked
package org.yourplace.volunteeringbank.assist;

import org.jspecify.annotations.NullMarked;
