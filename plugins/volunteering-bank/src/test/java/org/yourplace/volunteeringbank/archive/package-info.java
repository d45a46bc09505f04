@NullMarked
package org.yourplace.volunteeringbank.archive;

import org.jspecify.annotations.NullMarked;
