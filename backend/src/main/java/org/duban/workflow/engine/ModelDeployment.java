package org.duban.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Gives the engine its models at start. A file that is the same as the one deployed last makes no new version, and a
 * server that starts at the same time waits for the engine's deployment lock and then finds nothing new.
 *
 * <p>The engine's own deployment by pattern names a file by where it lies: a moved program would bring new versions of
 * everything, and one changed model would do so for all.
 */
@Component
public class ModelDeployment extends AbstractProcessEnginePlugin {

    private static final String DEPLOYMENT = "duban";
    private static final List<String> KINDS = List.of("*.bpmn", "*.dmn", "*.migration.json");

    private final String folder;

    ModelDeployment(@Value("${duban.models}") String folder) {
        this.folder = folder;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        deploy(engine.getRepositoryService(), folder);
    }

    public static void deploy(RepositoryService repository, String folder) {
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name(DEPLOYMENT)
                .source(DEPLOYMENT)
                .enableDuplicateFiltering(true);
        KINDS.stream().flatMap(kind -> files(folder + "/" + kind)).forEach(file -> add(deployment, file));
        deployment.deploy();
    }

    private static Stream<Resource> files(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(DeploymentBuilder deployment, Resource file) {
        try (InputStream content = file.getInputStream()) {
            deployment.addInputStream(Objects.requireNonNull(file.getFilename()), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
