/**
 * Who is asking. The edge finds a {@link org.yourplace.platform.who.Identity}, makes one immutable {@link
 * org.yourplace.platform.who.Binding} of it, and runs the request inside {@link org.yourplace.platform.who.Bindings#call}; everything
 * further in only reads it.
 */
@NullMarked
package org.yourplace.platform.who;

import org.jspecify.annotations.NullMarked;
