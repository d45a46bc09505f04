/**
 * Which DBS check a role may ask for. The tasks of the role are held against dated rules (core's {@code rules}, family
 * {@code dbs-eligibility}); what no rule decides is for a person to say. Asking for more than the law allows is an offence, so a refusal
 * always names the rule and where it is written. Decision 0032.
 */
@NullMarked
package org.yourplace.volunteeringbank.dbs;

import org.jspecify.annotations.NullMarked;
