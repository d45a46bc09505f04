/**
 * Work after commit. An event, a letter or a run of a job is a ticket: a row of the tenant it is done for, written in the transaction that
 * asks for it, together with a line for the scheduler. {@link org.yourplace.platform.work.WorkRunner} takes lines as the worker, who may
 * see ids only, and re-enters as the tenant with the ticket; {@link org.yourplace.platform.work.TicketRunner} does the work and closes the
 * ticket, after which it opens no door any more. At least once: everything done here is idempotent.
 *
 * <p>A feature that is switched off keeps its events: their tickets stay open, and a sweep hands them out again when the feature is on. Runs
 * of its jobs are dropped. Work that keeps failing is tried {@value org.yourplace.platform.work.Retry#TRIES} times at growing distance,
 * then its ticket says so and is left alone.
 */
@NullMarked
package org.yourplace.platform.work;

import org.jspecify.annotations.NullMarked;
