/**
 * Proof that isolation holds and that its tests would notice if it did not: probes are generated from the database's own catalogue, and
 * each policy is broken in turn, in a transaction that is rolled back, to see that some probe catches it.
 */
@NullMarked
package org.yourplace.testing.isolation;

import org.jspecify.annotations.NullMarked;
