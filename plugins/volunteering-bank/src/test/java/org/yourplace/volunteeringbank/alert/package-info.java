@NullMarked
package org.yourplace.volunteeringbank.alert;

import org.jspecify.annotations.NullMarked;
