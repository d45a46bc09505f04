/** What a person can see of themselves: which organisations hold what about them, and all of it as a file. */
@NullMarked
package org.yourplace.platform.mydata;

import org.jspecify.annotations.NullMarked;
