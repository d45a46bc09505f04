/**
 * Starts the house on one machine. {@link org.yourplace.launcher.Launcher} reads top to bottom: a data folder, a database (its own
 * PostgreSQL or a given one), migrations and partnership files, the server as a child process, and the clean end of both. Whatever
 * goes wrong on the way is a {@link org.yourplace.launcher.Refusal}: one line for a person, and an exit code that is not zero.
 */
@NullMarked
package org.yourplace.launcher;

import org.jspecify.annotations.NullMarked;
