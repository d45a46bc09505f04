/** The needs of the demo year. */
@NullMarked
package org.yourplace.csrbrokerage.need.demo;

import org.jspecify.annotations.NullMarked;
