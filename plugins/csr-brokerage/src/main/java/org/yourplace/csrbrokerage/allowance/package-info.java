/**
 * Time off to help: what each member of staff may take, what they asked for, who decided, what the host confirmed, and who was away. The
 * employer's side never says for whom; the host's side never says on what terms.
 */
@NullMarked
package org.yourplace.csrbrokerage.allowance;

import org.jspecify.annotations.NullMarked;
