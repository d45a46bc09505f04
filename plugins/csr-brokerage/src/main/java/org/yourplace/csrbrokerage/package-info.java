/** CSR brokerage: an employer's volunteering programme, and what charities need, brought together between organisations. */
@NullMarked
package org.yourplace.csrbrokerage;

import org.jspecify.annotations.NullMarked;
