/** The implementation behind the SPI, as CDI beans on the server; see core/decisions for why things are as they are. */
@NullMarked
package org.yourplace.platform;

import org.jspecify.annotations.NullMarked;
