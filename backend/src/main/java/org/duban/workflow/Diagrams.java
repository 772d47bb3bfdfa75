package org.duban.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.duban.access.Role;
import org.duban.dispatch.Standstill;
import org.duban.dispatch.TaskClock;
import org.duban.dispatch.TaskScope;
import org.duban.shared.RuleViolated;
import org.springframework.stereotype.Service;

/** The picture of a running process with its tokens, and the same as a list of sentences. */
@Service
class Diagrams {

    private final ProcessInstances instances;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final WorkItemMapper items;
    private final TaskScope scope;
    private final TaskClock taskClock;

    Diagrams(
            ProcessInstances instances,
            RepositoryService repository,
            RuntimeService runtime,
            HistoryService history,
            WorkItemMapper items,
            TaskScope scope,
            TaskClock taskClock) {
        this.instances = instances;
        this.repository = repository;
        this.runtime = runtime;
        this.history = history;
        this.items = items;
        this.scope = scope;
        this.taskClock = taskClock;
    }

    Diagram ofTask(long planTaskId) {
        scope.check(planTaskId);
        String instance =
                instances.find(PlanTaskProcess.PROCESS, planTaskId).orElseThrow(() -> RuleViolated.notFound("该任务的流程"));
        HistoricProcessInstance known = history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult();
        Instant standingSince =
                taskClock.standstill(planTaskId).map(Standstill::fromAt).orElse(null);
        List<Diagram.Step> steps = items.allOf(PlanTaskProcess.PROCESS, planTaskId).stream()
                .map(item -> Diagram.Step.of(item, Role.valueOf(item.role()).label(), standingSince))
                .toList();
        return new Diagram(
                PlanTaskProcess.PROCESS, xml(known.getProcessDefinitionId()), tokens(instance, known), steps);
    }

    private List<String> tokens(String instance, HistoricProcessInstance known) {
        return known.getEndTime() == null
                ? runtime.getActiveActivityIds(instance).stream()
                        .distinct()
                        .sorted()
                        .toList()
                : List.of();
    }

    private String xml(String definition) {
        try (InputStream model = repository.getProcessModel(definition)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
