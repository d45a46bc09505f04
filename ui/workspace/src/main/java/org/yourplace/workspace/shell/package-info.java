/**
 * The frame around every workspace view: brand, organisation, menu, person. Core owns one route; {@link
 * org.yourplace.workspace.shell.Areas} says what this member may see in this organisation, and both the menu and the address bar go
 * through it, so that nothing can be reached that the menu could not show.
 */
@NullMarked
package org.yourplace.workspace.shell;

import org.jspecify.annotations.NullMarked;
