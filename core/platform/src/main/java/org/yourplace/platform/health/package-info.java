/** What a load balancer and an operator ask: is it alive, has it started, may it be given requests, and which features run. */
@NullMarked
package org.yourplace.platform.health;

import org.jspecify.annotations.NullMarked;
