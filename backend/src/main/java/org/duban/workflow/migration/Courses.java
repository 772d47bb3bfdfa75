package org.duban.workflow.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.duban.shared.RuleViolated;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds the way from a version to the newest one and writes it as the engine's plan. */
@Component
class Courses {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final MigrationMapper mapper;
    private final JsonMapper json;

    Courses(RepositoryService repository, RuntimeService runtime, MigrationMapper mapper, JsonMapper json) {
        this.repository = repository;
        this.runtime = runtime;
        this.mapper = mapper;
        this.json = json;
    }

    Course from(String sourceId) {
        ProcessDefinition source = repository
                .createProcessDefinitionQuery()
                .processDefinitionId(sourceId)
                .singleResult();
        if (source == null) {
            throw RuleViolated.notFound("该流程版本");
        }
        ProcessDefinition target = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(source.getKey())
                .latestVersion()
                .singleResult();
        return new Course(
                source,
                target,
                repository.getBpmnModelInstance(source.getId()),
                repository.getBpmnModelInstance(target.getId()),
                notes(source.getKey()));
    }

    /**
     * Steps of the same id and kind are mapped to themselves. Timers are not reckoned anew: the engine would count them
     * from today, and a legal deadline runs from the day the duty began.
     */
    MigrationPlan plan(Course course) {
        MigrationPlanBuilder plan = runtime.createMigrationPlan(
                        course.source().getId(), course.target().getId())
                .mapEqualActivities();
        course.renamed().forEach(plan::mapActivities);
        return plan.build();
    }

    /** They lie in the engine's deployment beside the model, so that every server reads the same. */
    private MigrationNotes notes(String process) {
        String file = MigrationNotes.fileOf(process);
        String deployment = mapper.newestDeploymentOf(file);
        if (deployment == null) {
            return MigrationNotes.NONE;
        }
        try (InputStream notes = repository.getResourceAsStream(deployment, file)) {
            return json.readValue(notes, MigrationNotes.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
