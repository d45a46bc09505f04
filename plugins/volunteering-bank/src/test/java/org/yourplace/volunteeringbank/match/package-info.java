@NullMarked
package org.yourplace.volunteeringbank.match;

import org.jspecify.annotations.NullMarked;
