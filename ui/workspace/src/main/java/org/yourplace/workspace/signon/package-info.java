/**
 * Where an administrator sets up the organisation's own sign-on and lets its directory in. Every step says what to tell whoever runs the
 * provider, because that is usually somebody else.
 */
@NullMarked
package org.yourplace.workspace.signon;

import org.jspecify.annotations.NullMarked;
