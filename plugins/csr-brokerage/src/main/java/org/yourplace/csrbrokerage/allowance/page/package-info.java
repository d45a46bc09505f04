/** Time off on plain pages: for the employee, for whoever decides by a mailed link, and for the host that says who came. */
@NullMarked
package org.yourplace.csrbrokerage.allowance.page;

import org.jspecify.annotations.NullMarked;
