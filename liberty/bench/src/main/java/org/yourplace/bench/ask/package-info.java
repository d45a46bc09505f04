/**
 * The questions, each in two languages: the request that a program with a token sends, and the best SQL that we can write for the same
 * question, in the same transaction shape. Both must give the same answer; the benchmark compares them before it measures anything.
 */
@NullMarked
package org.yourplace.bench.ask;

import org.jspecify.annotations.NullMarked;
