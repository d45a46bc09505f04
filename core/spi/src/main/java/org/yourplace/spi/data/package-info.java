/** The only way to the database: a unit of work for whoever is asking. */
@NullMarked
package org.yourplace.spi.data;

import org.jspecify.annotations.NullMarked;
