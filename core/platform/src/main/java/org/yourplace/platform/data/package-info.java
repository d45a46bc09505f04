/**
 * Units of work. {@link org.yourplace.platform.data.JtaDatabase} begins a transaction and {@link
 * org.yourplace.platform.data.BoundDataSource} sends {@code core.enter} together with its first statement.
 */
@NullMarked
package org.yourplace.platform.data;

import org.jspecify.annotations.NullMarked;
