package org.yourplace.platform.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.who.Bindings;
import org.yourplace.spi.data.Database;

/**
 * Takes work from the database on this node and does it, safe beside any number of other nodes. A node that dies loses its hold on what it
 * had taken after {@link #MISSED} heartbeats, and another one does it.
 */
public final class WorkRunner implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(WorkRunner.class.getName());
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final int MISSED = 4;
    private static final int THREADS = 2;
    private static final Duration HAND_OUT_AGAIN = Duration.ofSeconds(20);

    private final Scheduler scheduler;
    private final List<ExecutorService> pools;

    /**
     * Begins at once.
     *
     * @param worker as the worker's role, outside JTA
     * @param workerSql the same through Jdbi
     * @param database core's
     * @param forTenants core's work that is done as a tenant
     * @param nobodys core's work that is no tenant's
     * @param routines core's work that comes back, whoever's turn it is
     * @param threads managed threads: work looks up transactions
     */
    public WorkRunner(
            DataSource worker,
            Jdbi workerSql,
            Directory directory,
            Bindings bindings,
            Database database,
            RunningFeatures features,
            List<CoreWork> forTenants,
            List<CoreWork> nobodys,
            List<Routine> routines,
            ThreadFactory threads,
            Clock present) {
        var tickets = new TicketRunner(directory, bindings, database, features, forTenants);
        var once = new ArrayList<Task<?>>();
        once.add(Tasks.oneTime(Tickets.TASK, TicketRef.class)
                .onFailure(new Retry<>(tickets::giveUp))
                .execute((instance, context) -> told(instance.getData(), () -> tickets.run(instance.getData()))));
        nobodys.forEach(work -> once.add(task(work)));

        var housekeeping = Executors.newScheduledThreadPool(2, threads);
        this.pools = List.of(
                Executors.newFixedThreadPool(THREADS, threads),
                Executors.newSingleThreadExecutor(threads),
                housekeeping);
        this.scheduler = Scheduler.create(worker, once)
                .startTasks(recurring(features, new Sweep(workerSql, directory, features, present), routines))
                .tableName("core.scheduled_tasks")
                .serializer(new JsonLines())
                .schedulerName(new SchedulerName.Fixed("node-" + UUID.randomUUID()))
                .executorService(pools.get(0))
                .dueExecutor(pools.get(1))
                .housekeeperExecutor(housekeeping)
                .threads(THREADS)
                .enablePriority()
                .pollingInterval(POLL)
                .pollUsingLockAndFetch(0.5, 4.0)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED)
                .failureLogging(LogLevel.OFF, false)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
        scheduler.start();
    }

    private static Task<SubjectRef> task(CoreWork work) {
        return Tasks.oneTime(Tickets.CORE + ":" + work.name(), SubjectRef.class)
                .onFailure(new Retry<>(
                        (ref, cause) -> work.gaveUp(ref.id(), cause.getClass().getSimpleName())))
                .execute((instance, context) -> told(
                        instance.getData(), () -> work.run(instance.getData().id())));
    }

    private static List<RecurringTask<Void>> recurring(RunningFeatures features, Sweep sweep, List<Routine> routines) {
        var tasks = new ArrayList<RecurringTask<Void>>();
        tasks.add(every(HAND_OUT_AGAIN, "core:hand-out-again", sweep::handOutAgain));
        tasks.add(every(Duration.ofHours(1), "core:forget", sweep::forget));
        tasks.add(every(Duration.ofMinutes(10), "core:share", sweep::share));
        routines.forEach(one -> tasks.add(every(one.every(), Tickets.CORE + ":" + one.name(), one.work())));
        for (var feature : features.ids()) {
            for (var job : features.jobs(feature)) {
                var name = Tickets.JOB + feature + ":" + job.name();
                tasks.add(every(job.every(), name, () -> sweep.issue(feature, job.name())));
            }
        }
        return tasks;
    }

    private static RecurringTask<Void> every(Duration interval, String name, Runnable work) {
        return Tasks.recurring(name, FixedDelay.of(interval)).execute((instance, context) -> told(name, work));
    }

    /** One line for each failure; the scheduler itself is told by the throw and says nothing. */
    private static void told(Object what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, failed, () -> "work failed and will be tried again: " + what);
            throw failed;
        }
    }

    /** Looks for work at once instead of within a second. */
    public void hurry() {
        scheduler.triggerCheckForDueExecutions();
    }

    @Override
    public void close() {
        scheduler.stop();
        pools.forEach(ExecutorService::shutdownNow);
    }
}
