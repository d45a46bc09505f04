/**
 * Payroll giving. A person says with their own credential how much of their pay goes to which charity; each month's file goes to payroll
 * without the charity and to the agency with it. No money is held here.
 */
@NullMarked
package org.yourplace.csrbrokerage.giving;

import org.jspecify.annotations.NullMarked;
