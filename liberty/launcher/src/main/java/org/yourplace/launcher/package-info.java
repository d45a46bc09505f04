/** Starts the house on one machine: PostgreSQL, migrate, apply, the server; waits until it is ready and ends it cleanly. */
@NullMarked
package org.yourplace.launcher;

import org.jspecify.annotations.NullMarked;
