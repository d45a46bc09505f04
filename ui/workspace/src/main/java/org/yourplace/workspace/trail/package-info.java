/** What was done in the organisation's name: to search, to take away, and to see that it is sealed. */
@NullMarked
package org.yourplace.workspace.trail;

import org.jspecify.annotations.NullMarked;
