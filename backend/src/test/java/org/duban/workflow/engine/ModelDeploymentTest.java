package org.duban.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.Deployment;
import org.duban.testing.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Servers that start on one database, at once or after a change. */
@ServerTest
class ModelDeploymentTest {

    private static final String MODEL = "start-test";

    @Autowired
    DataSource dataSource;

    @Autowired
    RepositoryService repository;

    @AfterEach
    void takeAway() {
        repository.createDeploymentQuery().deploymentName("duban").list().stream()
                .map(Deployment::getId)
                .filter(id -> repository.getDeploymentResourceNames(id).contains(MODEL + ".bpmn"))
                .forEach(id -> repository.deleteDeployment(id, true));
    }

    @Test
    void two_servers_that_start_at_once_deploy_a_model_once_and_again_only_when_it_has_changed(@TempDir Path folder)
            throws Exception {
        assumeThat(System.getProperty("duban.test.database", ""))
                .as("H2 is for the demo, which is one server; the engine's deployment lock does not hold there")
                .isNotEqualTo("h2");
        List<ProcessEngine> servers = List.of(server("one"), server("two"));
        try {
            model(folder, "第一版");
            start(servers, folder);
            assertThat(versions()).containsExactly(1);

            start(servers, folder);
            assertThat(versions()).containsExactly(1);

            model(folder, "第二版");
            start(servers, folder);
            assertThat(versions()).containsExactly(1, 2);
        } finally {
            servers.forEach(ProcessEngine::close);
        }
    }

    @Test
    void the_models_of_the_product_are_deployed_once_by_names_that_do_not_depend_on_where_they_lie() {
        ModelDeployment.deploy(repository, "classpath:processes");

        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("plan-task")
                        .list())
                .singleElement()
                .satisfies(model -> assertThat(model.getResourceName()).isEqualTo("plan-task.bpmn"));
    }

    private static void start(List<ProcessEngine> servers, Path folder) throws Exception {
        List<Callable<Void>> starts = servers.stream()
                .<Callable<Void>>map(server -> () -> {
                    ModelDeployment.deploy(
                            server.getRepositoryService(), folder.toUri().toString());
                    return null;
                })
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(starts.size());
        try {
            for (Future<Void> start : threads.invokeAll(starts)) {
                start.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private List<Integer> versions() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(MODEL)
                .orderByProcessDefinitionVersion()
                .asc()
                .list()
                .stream()
                .map(version -> version.getVersion())
                .toList();
    }

    private ProcessEngine server(String name) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setDataSource(dataSource);
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_AUDIT);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        return configuration.buildProcessEngine();
    }

    private static void model(Path folder, String name) throws IOException {
        Files.writeString(folder.resolve(MODEL + ".bpmn"), """
                <?xml version='1.0' encoding='UTF-8'?>
                <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'
                  xmlns:camunda='http://camunda.org/schema/1.0/bpmn' targetNamespace='t'>
                <process id='%s' name='%s' isExecutable='true' camunda:historyTimeToLive='P1D'>
                <startEvent id='begun'/></process></definitions>""".formatted(MODEL, name));
    }
}
