@org.jspecify.annotations.NullMarked
package org.yourplace.volunteeringbank.offer;
