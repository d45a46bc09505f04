/** Cases: things that several organisations work on together, each adding to them and nobody taking anything away. */
@NullMarked
package org.yourplace.spi.cases;

import org.jspecify.annotations.NullMarked;
