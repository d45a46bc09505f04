@NullMarked
package org.yourplace.csrbrokerage.giving;

import org.jspecify.annotations.NullMarked;
