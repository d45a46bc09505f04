/** The edge and the accounts on a real PostgreSQL, with requests made by hand. */
@NullMarked
package org.yourplace.testing.edge;

import org.jspecify.annotations.NullMarked;
