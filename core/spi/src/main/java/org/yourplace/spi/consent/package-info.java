/** Consent: what somebody agreed to, with one organisation, for one purpose, until they take it back. */
@NullMarked
package org.yourplace.spi.consent;

import org.jspecify.annotations.NullMarked;
