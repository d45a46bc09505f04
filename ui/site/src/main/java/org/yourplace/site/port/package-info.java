/** What the site needs from the platform, one small interface for each thing, so that pages can be tested without a database. */
@NullMarked
package org.yourplace.site.port;

import org.jspecify.annotations.NullMarked;
