/**
 * Brings a database up to date before a server starts: roles, core's tables, then each plugin's, each in a schema and with a history of
 * its own. Plain Java with a {@code main}: the serving process never holds the owner's password.
 */
@NullMarked
package org.yourplace.platform.migrate;

import org.jspecify.annotations.NullMarked;
