package org.duban.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.jobexecutor.SequentialJobAcquisitionRunnable;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.duban.shared.Portions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs that are due at once a few at a time in one transaction: when a plan goes out or a deadline falls on many
 * tasks, their rows are written together. If one of them fails nothing of the others is lost: they are run again, each by
 * itself, as the engine always does, and only the one that fails counts a try.
 *
 * <p>Jobs of one process instance are never run together; the engine gives them as one batch, which is left alone.
 */
final class JobsTogether extends SpringJobExecutor {

    private static final Logger log = LoggerFactory.getLogger(JobsTogether.class);

    private final int most;

    /** @param most how many jobs share a transaction; the rows they lock wait for all of them */
    JobsTogether(int most) {
        this.most = most;
    }

    @Override
    protected void ensureInitialization() {
        super.ensureInitialization();
        acquireJobsRunnable = new Acquisition();
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobIds, ProcessEngineImpl engine) {
        return jobIds instanceof Portion ? new Execution(jobIds, engine) : super.getExecuteJobsRunnable(jobIds, engine);
    }

    /** Jobs of different process instances. */
    private static final class Portion extends ArrayList<String> {
        Portion(List<String> jobIds) {
            super(jobIds);
        }
    }

    private final class Acquisition extends SequentialJobAcquisitionRunnable {

        Acquisition() {
            super(JobsTogether.this);
        }

        @Override
        protected void executeJobs(JobAcquisitionContext context, ProcessEngineImpl engine, AcquiredJobs acquired) {
            AcquiredJobs portioned = new AcquiredJobs(acquired.getNumberOfJobsAttemptedToAcquire());
            List<String> alone = new ArrayList<>();
            for (List<String> batch : acquired.getJobIdBatches()) {
                if (batch.size() > 1) {
                    portioned.addJobIdBatch(batch);
                } else {
                    alone.addAll(batch);
                }
            }
            Portions.of(alone, most).forEach(portion -> portioned.addJobIdBatch(new Portion(portion)));
            super.executeJobs(context, engine, portioned);
        }
    }

    private static final class Execution extends ExecuteJobsRunnable {

        private boolean isTried;

        Execution(List<String> jobIds, ProcessEngineImpl engine) {
            super(jobIds, engine);
        }

        @Override
        protected void executeJob(String next, CommandExecutor commands, JobFailureCollector failures) {
            if (!isTried) {
                isTried = true;
                if (jobIds.size() > 1 && isDoneTogether(commands)) {
                    Context.getJobExecutorContext()
                            .getCurrentProcessorJobQueue()
                            .removeAll(jobIds);
                    return;
                }
            }
            super.executeJob(next, commands, failures);
        }

        private boolean isDoneTogether(CommandExecutor commands) {
            try {
                commands.execute(context -> {
                    jobIds.forEach(id -> new ExecuteJobsCmd(id, new JobFailureCollector(id)).execute(context));
                    return null;
                });
                return true;
            } catch (RuntimeException failed) {
                log.debug("One of {} jobs failed, each is run by itself", jobIds.size(), failed);
                return false;
            }
        }
    }
}
