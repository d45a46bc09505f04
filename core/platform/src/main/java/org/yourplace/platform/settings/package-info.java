/** Values in force, where each comes from, and who may change them. */
@NullMarked
package org.yourplace.platform.settings;

import org.jspecify.annotations.NullMarked;
