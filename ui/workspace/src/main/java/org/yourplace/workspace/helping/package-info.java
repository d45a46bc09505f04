/** Help from outside and help for those outside: support that is let in for a while, and deeds for somebody who is not online. */
@NullMarked
package org.yourplace.workspace.helping;

import org.jspecify.annotations.NullMarked;
