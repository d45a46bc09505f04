/** Letters about needs: to groups, and to whoever answered. */
@NullMarked
package org.yourplace.csrbrokerage.need.mail;

import org.jspecify.annotations.NullMarked;
