/** Which features an organisation has on: the switches an administrator throws, in the workspace and by REST alike. */
@NullMarked
package org.yourplace.platform.switches;

import org.jspecify.annotations.NullMarked;
