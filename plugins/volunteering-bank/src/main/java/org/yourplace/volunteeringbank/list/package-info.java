/** What every list and operation of the bank does alike: reading on by key, and answering with what was made. */
@NullMarked
package org.yourplace.volunteeringbank.list;

import org.jspecify.annotations.NullMarked;
