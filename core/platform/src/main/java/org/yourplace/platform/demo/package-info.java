/** Plants the demo year: once per database, through the features' own services, in the name of invented people, with the clock moved. */
@NullMarked
package org.yourplace.platform.demo;

import org.jspecify.annotations.NullMarked;
