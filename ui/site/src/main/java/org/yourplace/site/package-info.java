/** Public pages without JavaScript: home, sign-in, registration, statements; routes each path to the page a feature declared. */
@NullMarked
package org.yourplace.site;

import org.jspecify.annotations.NullMarked;
