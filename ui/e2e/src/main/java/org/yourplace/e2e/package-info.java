/** Journeys in Chromium against the running product; everything lives in the test folder. */
@NullMarked
package org.yourplace.e2e;

import org.jspecify.annotations.NullMarked;
