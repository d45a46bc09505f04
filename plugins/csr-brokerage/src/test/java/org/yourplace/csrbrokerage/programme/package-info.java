@NullMarked
package org.yourplace.csrbrokerage.programme;

import org.jspecify.annotations.NullMarked;
