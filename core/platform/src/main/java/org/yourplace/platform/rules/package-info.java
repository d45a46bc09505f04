/** Keeps the dated rules: a book that comes with the product, and over it what a partnership's files say instead. */
@NullMarked
package org.yourplace.platform.rules;

import org.jspecify.annotations.NullMarked;
