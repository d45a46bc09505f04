/** The workspace's views of what organisations share with each other, and who looked. */
@NullMarked
package org.yourplace.workspace.sharing;

import org.jspecify.annotations.NullMarked;
