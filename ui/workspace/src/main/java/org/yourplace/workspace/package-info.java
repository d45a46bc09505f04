/** The Vaadin shell: menu, home, admin, tasks, tenant switcher; one route asks a feature's module for its view. */
@NullMarked
package org.yourplace.workspace;

import org.jspecify.annotations.NullMarked;
