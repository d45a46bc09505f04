/**
 * Hours: what volunteers gave, as they and the organisation have it. Everything is in core's contribution ledger; here are the bank's words
 * for it. A volunteer logs hours or a roll call writes them down; the organisation confirms, changes or disputes; after thirty days without
 * its word they stay self-reported and count apart.
 */
@NullMarked
package org.yourplace.volunteeringbank.hours;

import org.jspecify.annotations.NullMarked;
