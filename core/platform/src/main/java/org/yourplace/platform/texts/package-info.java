/** Every word that a person reads, from the bundles of features and core. */
@NullMarked
package org.yourplace.platform.texts;

import org.jspecify.annotations.NullMarked;
