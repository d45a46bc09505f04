/** What a supporter tells funders: the road from interest to help that lasts, what stays unfilled where, and where the effort goes. */
@NullMarked
package org.yourplace.volunteeringbank.report;

import org.jspecify.annotations.NullMarked;
