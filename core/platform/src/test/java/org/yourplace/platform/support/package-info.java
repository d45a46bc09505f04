/** What the platform's own tests stand on: a real database and jars made on the spot. */
@NullMarked
package org.yourplace.platform.support;

import org.jspecify.annotations.NullMarked;
