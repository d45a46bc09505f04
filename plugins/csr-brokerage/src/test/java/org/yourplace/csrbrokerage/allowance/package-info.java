@NullMarked
package org.yourplace.csrbrokerage.allowance;

import org.jspecify.annotations.NullMarked;
