/** Workspace views: what a feature declares and the components it is built from. */
@NullMarked
package org.yourplace.kit.view;

import org.jspecify.annotations.NullMarked;
