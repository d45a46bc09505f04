/** Partnerships, tenants, what is switched on and what was adjusted: small, read at every request, kept in memory on every node. */
@NullMarked
package org.yourplace.platform.directory;

import org.jspecify.annotations.NullMarked;
