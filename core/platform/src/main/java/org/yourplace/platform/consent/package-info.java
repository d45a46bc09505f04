/** What people agreed to: read and written for the person or the organisation that asks, never changed once said. */
@NullMarked
package org.yourplace.platform.consent;

import org.jspecify.annotations.NullMarked;
