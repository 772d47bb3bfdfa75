package org.duban.workflow.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;

/** An engine in memory with the settings of the server, its jobs run by the tests, its models' paths counted. */
public final class ModelEngine {

    private ModelEngine() {}

    /** The extension of a test class that must walk every path of the model it deploys. */
    public static ProcessEngineCoverageExtension walkingEveryPath(String name, Map<Object, Object> beans) {
        return ProcessEngineCoverageExtension.builder(configuration(name, beans))
                .assertClassCoverageAtLeast(1.0)
                .build();
    }

    public static ProcessEngineConfiguration configuration(String name, Map<Object, Object> beans) {
        ProcessEngineConfigurationImpl configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        configuration.setBeans(beans);
        configuration.setJobExecutorActivate(false);
        configuration.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_AUDIT);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setDefaultSerializationFormat("application/json");
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setFailedJobRetryTimeCycle("R5/PT10M");
        configuration.setCmmnEnabled(false);
        configuration.setStandaloneTasksEnabled(false);
        configuration.setSkipOutputMappingOnCanceledActivities(true);
        configuration.setMetricsEnabled(false);
        new EngineSettings(List.of(new ReleasedConstructsOnly())).preInit(configuration);
        ProcessCoverageConfigurator.initializeProcessCoverageExtensions(configuration);
        return configuration;
    }
}
