/** What people said yes to, for the organisation they said it to. */
@NullMarked
package org.yourplace.workspace.consent;

import org.jspecify.annotations.NullMarked;
