/**
 * Reading tables in. {@link org.yourplace.platform.imports.Imports} knows files, rows, transactions and errors; what a row means, an
 * {@link org.yourplace.spi.feature.Importer} knows. A preview does everything and takes it back.
 */
@NullMarked
package org.yourplace.platform.imports;

import org.jspecify.annotations.NullMarked;
