/** Makes accessible PDF documents of what features say: markup first, then tagged pages with embedded fonts. */
@NullMarked
package org.yourplace.platform.document;

import org.jspecify.annotations.NullMarked;
