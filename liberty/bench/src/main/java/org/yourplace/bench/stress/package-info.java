/**
 * What must hold under load and ill will, tried at length: that no transaction ever sees another organisation's rows through a connection
 * it shares, and that nobody guesses a password. {@code liberty/bench/stress} runs all of it; the tests beside it run a part of the same.
 */
@NullMarked
package org.yourplace.bench.stress;

import org.jspecify.annotations.NullMarked;
