/** Team days: an employer asks, the group sets size, date, cost and kit, and either may say no. */
@NullMarked
package org.yourplace.csrbrokerage.need.team;

import org.jspecify.annotations.NullMarked;
