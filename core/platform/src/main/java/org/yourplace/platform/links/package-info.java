/** Links that let somebody act on one thing without signing in. */
@NullMarked
package org.yourplace.platform.links;

import org.jspecify.annotations.NullMarked;
