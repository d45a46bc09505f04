/** The site's ports, answered by the platform. The only package of the site that knows a container, a database or a servlet. */
@NullMarked
package org.yourplace.site.bridge;

import org.jspecify.annotations.NullMarked;
