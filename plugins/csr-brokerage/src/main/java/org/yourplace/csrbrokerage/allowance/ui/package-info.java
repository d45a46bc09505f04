/** Time off in the workspace: for the employee, for whoever decides, for payroll, and for the host that says who came. */
@NullMarked
package org.yourplace.csrbrokerage.allowance.ui;

import org.jspecify.annotations.NullMarked;
