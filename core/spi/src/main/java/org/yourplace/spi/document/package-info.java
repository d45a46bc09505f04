/** Documents for paper: a feature says what is in one, core makes an accessible PDF of it. */
@NullMarked
package org.yourplace.spi.document;

import org.jspecify.annotations.NullMarked;
