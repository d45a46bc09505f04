/** Server-rendered pages: what a feature declares and what a request and a response hold. */
@NullMarked
package org.yourplace.kit.page;

import org.jspecify.annotations.NullMarked;
