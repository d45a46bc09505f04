package org.yourplace.platform.imports;

import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violation;
import tools.jackson.databind.JsonNode;

/**
 * One row of a file.
 *
 * @param number as a spreadsheet shows it
 * @param broken why it cannot even be given to the importer
 */
record Row(int number, JsonNode values, @Nullable Violation broken) {}
