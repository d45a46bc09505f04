/** Asks many questions both ways, in turns, and says how long they took and whose processor time they cost. */
@NullMarked
package org.yourplace.bench.measure;

import org.jspecify.annotations.NullMarked;
