/**
 * The contract of the API. Each jar brings its part as {@code META-INF/openapi.yaml}, written by hand; here the parts become one document,
 * and a test holds it against the resources that are served.
 */
@NullMarked
package org.yourplace.platform.openapi;

import org.jspecify.annotations.NullMarked;
