/**
 * The clock for a reply: which days count, when the group is reminded, when its supporter is told, and what everybody else may know.
 * A day counts when it is a working day on which the group is not away (decision 0033).
 */
@NullMarked
package org.yourplace.volunteeringbank.reply;

import org.jspecify.annotations.NullMarked;
