@NullMarked
package org.yourplace.csrbrokerage.placement;

import org.jspecify.annotations.NullMarked;
