package org.duban.workflow;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.duban.workflow.engine.EngineIndexes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same engine with the same settings and models on a database of its own, and nothing of ours around it. */
final class BareEngine implements AutoCloseable {

    private static final int THREADS = 8;
    private static final int QUEUE = 40;
    private static final int JOBS_PER_ACQUISITION = 30;
    private static final int LOCK_MILLIS = 60_000;
    private static final int CONNECTIONS = 24;

    private final HikariDataSource dataSource;
    private final ProcessEngineConfigurationImpl configuration;
    private final ProcessEngine engine;

    BareEngine(HikariDataSource server, int parts) {
        dataSource = emptyDatabase(server);
        configuration = configuration(dataSource, parts);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/plan-task.bpmn")
                .addClasspathResource("processes/deadline.dmn")
                .deploy();
        EngineIndexes.createOn(dataSource);
    }

    private static HikariDataSource emptyDatabase(HikariDataSource server) {
        String name = "dispatch_bare_" + Long.toString(System.nanoTime(), 36);
        try (Connection connection = server.getConnection()) {
            connection.createStatement().execute("create database " + name + " character set utf8mb4");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        HikariConfig same = new HikariConfig();
        same.setJdbcUrl(server.getJdbcUrl().replaceFirst("(//[^/]+/)\\w*", "$1" + name));
        same.setUsername(server.getUsername());
        same.setPassword(server.getPassword());
        same.setMaximumPoolSize(CONNECTIONS);
        same.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        server.getDataSourceProperties().forEach((key, value) -> same.addDataSourceProperty(key.toString(), value));
        return new HikariDataSource(same);
    }

    private static ProcessEngineConfigurationImpl configuration(HikariDataSource dataSource, int parts) {
        ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(dataSource);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_AUDIT);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setDefaultSerializationFormat("application/json");
        configuration.setMetricsEnabled(false);
        configuration.setCmmnEnabled(false);
        configuration.setStandaloneTasksEnabled(false);
        configuration.setAuthorizationEnabled(false);
        configuration.setBeans(Map.of("planTaskProcess", new Desks(parts), "deadlines", new Days()));
        configuration.setJobExecutor(executor());
        configuration.setJobExecutorActivate(false);
        return configuration;
    }

    private static DefaultJobExecutor executor() {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setCorePoolSize(THREADS);
        executor.setMaxPoolSize(THREADS);
        executor.setQueueSize(QUEUE);
        executor.setMaxJobsPerAcquisition(JOBS_PER_ACQUISITION);
        executor.setLockTimeInMillis(LOCK_MILLIS);
        return executor;
    }

    ProcessEngine engine() {
        return engine;
    }

    JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    /** All in one transaction, as a plan is dispatched. */
    void startTasks(int from, int count) {
        configuration.getCommandExecutorTxRequired().execute(context -> {
            IntStream.range(from, from + count).forEach(n -> engine.getRuntimeService()
                    .startProcessInstanceByKey(
                            "plan-task", String.valueOf(n), Map.of("planId", 1L, "planTaskId", (long) n)));
            return null;
        });
    }

    void startExecutor() {
        configuration.getJobExecutor().start();
    }

    @Override
    public void close() {
        engine.close();
        dataSource.close();
    }

    /** Says who is asked, without looking anything up. */
    public static class Desks {

        private final List<String> parts;

        Desks(int parts) {
            this.parts =
                    IntStream.rangeClosed(1, parts).mapToObj(String::valueOf).toList();
        }

        public List<String> assignmentsToAcknowledge(DelegateExecution execution) {
            return parts;
        }

        public List<String> assignmentsToCountersign(DelegateExecution execution) {
            return parts;
        }

        public String unitGroup(String assignmentId, String role) {
            return assignmentId + ":" + role;
        }

        public String leadGroup(DelegateExecution execution, String role) {
            return "1:" + role;
        }

        public String officeGroup(DelegateExecution execution) {
            return "2:OFFICE";
        }

        public String appointingGroup(DelegateExecution execution) {
            return "2:OFFICE";
        }

        public boolean isLeadDecided(DelegateExecution execution) {
            return true;
        }

        public boolean isWorkPlanGiven(DelegateExecution execution) {
            return false;
        }

        public boolean isSettled(DelegateExecution execution) {
            return false;
        }

        public void settleRoles(DelegateExecution execution) {}

        public void startImplementation(DelegateExecution execution) {}

        public void closeTask(DelegateExecution execution) {}
    }

    /** All a week ahead, without a table or a calendar. */
    public static class Days {

        private static final long WEEK = 7L * 24 * 3600 * 1000;

        public Date due(DelegateExecution execution, String element) {
            return new Date(System.currentTimeMillis() + WEEK);
        }

        public Date lapse(DelegateExecution execution, String element) {
            return due(execution, element);
        }

        public Date reminder(DelegateExecution execution, String element) {
            return due(execution, element);
        }

        public Date escalation(DelegateExecution execution, String element) {
            return due(execution, element);
        }

        public void lapsed(DelegateExecution execution, String element) {}

        public void remind(DelegateTask task) {}

        public void escalate(DelegateTask task) {}
    }
}
