/** What needs the member: tasks that follow from the state of things, tasks that somebody opened, and a few figures. */
@NullMarked
package org.yourplace.workspace.home;

import org.jspecify.annotations.NullMarked;
