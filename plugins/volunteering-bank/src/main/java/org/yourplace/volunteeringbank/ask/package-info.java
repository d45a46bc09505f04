/**
 * A group asks for help on its own page, reached from its mail: six questions, then what its supporter looks at, then what becomes of each
 * listing. Plain pages for small groups that never open a workspace. The rules are those of {@code listing}, {@code sheet} and {@code dbs};
 * here are only the questions and how they are read.
 */
@NullMarked
package org.yourplace.volunteeringbank.ask;

import org.jspecify.annotations.NullMarked;
