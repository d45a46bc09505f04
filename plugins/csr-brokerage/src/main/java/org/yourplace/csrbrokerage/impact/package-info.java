/**
 * An employer's figures by quarter: counted once from the ledger and frozen, few people hidden so that no total gives them away, and as a
 * pack to take away.
 */
@NullMarked
package org.yourplace.csrbrokerage.impact;

import org.jspecify.annotations.NullMarked;
