/** Organisations, as features see them. */
@NullMarked
package org.yourplace.spi.people;

import org.jspecify.annotations.NullMarked;
