/** What must hold for the packaged server: its links to the Servlet API, its licences, its versions, its configuration. */
@NullMarked
package org.yourplace.server;

import org.jspecify.annotations.NullMarked;
