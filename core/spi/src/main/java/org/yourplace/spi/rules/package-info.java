/**
 * Dated rules: what statute or guidance says, as data with a day from which it holds, a day until which it held and a source. A case is
 * decided by the rule in force on the day of the event that sets it off, whenever it is looked at.
 */
@NullMarked
package org.yourplace.spi.rules;

import org.jspecify.annotations.NullMarked;
