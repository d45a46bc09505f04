/** Things to do that no row's state shows. */
@NullMarked
package org.yourplace.platform.tasks;

import org.jspecify.annotations.NullMarked;
