/** Facts of relationship between organisations, as features see them. */
@NullMarked
package org.yourplace.spi.relation;

import org.jspecify.annotations.NullMarked;
