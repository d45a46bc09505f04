/** Tests of the bank: rules without a database, services and row-level security on a real one. */
@NullMarked
package org.yourplace.volunteeringbank;

import org.jspecify.annotations.NullMarked;
