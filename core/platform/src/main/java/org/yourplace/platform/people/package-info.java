/** Organisations and the member list they are read in from. */
@NullMarked
package org.yourplace.platform.people;

import org.jspecify.annotations.NullMarked;
