@NullMarked
package org.yourplace.csrbrokerage.impact;

import org.jspecify.annotations.NullMarked;
