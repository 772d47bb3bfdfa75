package org.duban.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

class JobsTogetherTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST = 5;

    private final ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
    private final JobsTogether executor = new JobsTogether(MOST);
    private final Work work = new Work();
    private ProcessEngine engine;

    @BeforeEach
    void anEngineWithAStepThatWaitsForItsJob() {
        threads.setCorePoolSize(2);
        threads.initialize();
        executor.setTaskExecutor(threads);
        ProcessEngineConfigurationImpl configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("jobs-together");
        configuration.setJdbcUrl("jdbc:h2:mem:jobs-together");
        configuration.setBeans(Map.of("work", work));
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setJobExecutor(executor);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "work.bpmn",
                        Bpmn.createExecutableProcess("work")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .serviceTask()
                                .camundaAsyncBefore()
                                .camundaExpression("${work.done(execution)}")
                                .userTask("next")
                                .endEvent()
                                .done())
                .deploy();
    }

    @AfterEach
    void close() {
        executor.shutdown();
        threads.shutdown();
        engine.close();
    }

    @Test
    void jobs_that_are_due_at_once_share_transactions() {
        start(2 * MOST);
        executor.start();
        await(() -> waiting() == 2 * MOST);
        assertThat(work.done).hasSize(2 * MOST).doesNotHaveDuplicates();
        assertThat(work.transactions()).hasSizeLessThan(2 * MOST);
    }

    @Test
    void of_a_portion_with_one_that_fails_the_others_are_done_once_and_it_alone_has_counted_its_tries() {
        work.spoilt.add("2");
        start(MOST);
        executor.start();
        await(() -> waiting() == MOST - 1 && failed().getRetries() == 0);
        assertThat(failed().getExceptionMessage()).contains("第2项");
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .variableName("done")
                        .list())
                .as("what was rolled back left nothing behind")
                .hasSize(MOST - 1);

        work.spoilt.clear();
        engine.getManagementService().setJobRetries(failed().getId(), 1);
        executor.jobWasAdded();
        await(() -> waiting() == MOST);
    }

    private void start(int count) {
        IntStream.range(0, count)
                .forEach(n -> engine.getRuntimeService().startProcessInstanceByKey("work", String.valueOf(n)));
    }

    private long waiting() {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("next")
                .count();
    }

    private Job failed() {
        return engine.getManagementService().createJobQuery().singleResult();
    }

    private static void await(BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** Remembers in which of the engine's commands, thus in which transaction, a step was last done. */
    public static class Work {
        final Set<String> spoilt = ConcurrentHashMap.newKeySet();
        final ConcurrentLinkedQueue<String> done = new ConcurrentLinkedQueue<>();
        private final Map<String, Object> commands = new ConcurrentHashMap<>();

        public void done(DelegateExecution execution) {
            String key = execution.getProcessBusinessKey();
            if (spoilt.contains(key)) {
                throw new IllegalStateException("第" + key + "项做不了");
            }
            execution.setVariable("done", key);
            done.add(key);
            commands.put(key, Context.getCommandContext());
        }

        Set<Object> transactions() {
            return new HashSet<>(commands.values());
        }
    }
}
