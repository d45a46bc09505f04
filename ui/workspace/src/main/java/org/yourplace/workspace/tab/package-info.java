/**
 * Whom a browser tab works for. The session says who the person is; the organisation belongs to the tab, so two tabs may work for two
 * organisations. Every piece of work in a tab (a request, a push, work in the background) is bound to its {@link
 * org.yourplace.workspace.tab.Tab}; decision 0010.
 */
@NullMarked
package org.yourplace.workspace.tab;

import org.jspecify.annotations.NullMarked;
