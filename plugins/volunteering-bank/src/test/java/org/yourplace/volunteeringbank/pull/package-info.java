/** Reading other sites' listings, against a site of this machine that serves them well and badly. */
@org.jspecify.annotations.NullUnmarked
package org.yourplace.volunteeringbank.pull;
