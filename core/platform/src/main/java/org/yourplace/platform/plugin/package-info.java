/**
 * The host of the plugins. A {@link org.yourplace.platform.plugin.PluginFolder} looks through the jars and says at once which cannot be
 * used; {@link org.yourplace.platform.plugin.PluginHost} starts the others, each behind a guard that keeps its failures to itself. What
 * was refused is kept with its reason, for the health page and the admin screen.
 */
@NullMarked
package org.yourplace.platform.plugin;

import org.jspecify.annotations.NullMarked;
