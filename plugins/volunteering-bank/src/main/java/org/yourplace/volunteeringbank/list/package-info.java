/** Reading lists by key. */
@NullMarked
package org.yourplace.volunteeringbank.list;

import org.jspecify.annotations.NullMarked;
