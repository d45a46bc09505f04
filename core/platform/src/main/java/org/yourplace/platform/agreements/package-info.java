/**
 * Sharing agreements between two organisations: proposed by one, signed by both, ended by its date or by either at once. While one is in
 * force the receiver reads the agreed columns of the giver's records, and every read is written down where both and the person see it.
 */
@NullMarked
package org.yourplace.platform.agreements;

import org.jspecify.annotations.NullMarked;
