/**
 * Letters by e-mail. A letter is written in the transaction that sends it and carried after commit: over SMTP, or in demo mode nowhere, to
 * be read in the workspace. Work whose clock is in the past writes no letter at all.
 */
@NullMarked
package org.yourplace.platform.mail;

import org.jspecify.annotations.NullMarked;
