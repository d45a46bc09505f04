/** Tests of messages between a person and a group. */
@NullMarked
package org.yourplace.volunteeringbank.message;

import org.jspecify.annotations.NullMarked;
