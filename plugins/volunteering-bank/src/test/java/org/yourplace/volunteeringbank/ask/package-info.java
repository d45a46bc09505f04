/** Tests of this part of the bank. */
@org.jspecify.annotations.NullMarked
package org.yourplace.volunteeringbank.ask;
