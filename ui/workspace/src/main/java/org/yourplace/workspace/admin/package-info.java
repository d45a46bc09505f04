/** What an administrator does for their organisation: switch features, adjust them, read files in, look at letters. */
@NullMarked
package org.yourplace.workspace.admin;

import org.jspecify.annotations.NullMarked;
