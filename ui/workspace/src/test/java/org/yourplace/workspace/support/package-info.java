/** A workspace without server and browser: real database, real services, a small feature made for the purpose. */
@NullMarked
package org.yourplace.workspace.support;

import org.jspecify.annotations.NullMarked;
