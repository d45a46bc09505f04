/** W4: two hundred people who want a place at a few shifts at once, through the server and by the best SQL for the same transaction. */
@NullMarked
package org.yourplace.bench.signup;

import org.jspecify.annotations.NullMarked;
