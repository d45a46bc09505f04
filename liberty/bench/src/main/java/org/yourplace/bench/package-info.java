/** Data generator and workloads; prints rates, times, CPU and the ratios. */
@NullMarked
package org.yourplace.bench;

import org.jspecify.annotations.NullMarked;
