package org.duban.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.duban.application.ApplicationKind;
import org.duban.application.Route;
import org.duban.dispatch.RiskSign;
import org.duban.ruletable.Column.Choice;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the words in tables that nobody edits mean, so that they can be read all the same. */
@Component
class TableWords {

    private final RepositoryService repository;
    private final ObjectProvider<ApplicationKind<?>> kinds;

    /** @param kinds asked for late: they need the route table, which is read with these words */
    TableWords(RepositoryService repository, ObjectProvider<ApplicationKind<?>> kinds) {
        this.repository = repository;
        this.kinds = kinds;
    }

    List<Choice> of(String column) {
        return switch (column) {
            case "process", "element" -> models().flatMap(TableWords::named).toList();
            case "decidedBy" ->
                Arrays.stream(Route.Decider.values())
                        .map(one -> new Choice(one.name(), one.label()))
                        .toList();
            case "sign" ->
                Arrays.stream(RiskSign.values())
                        .map(one -> new Choice(one.name(), one.label()))
                        .toList();
            case "effect" -> List.of(new Choice("OCCURRED", "视为已发生"), new Choice("PROPOSED", "提请研判"));
            case "kind" ->
                kinds.stream()
                        .map(kind -> new Choice(kind.word(), kind.label()))
                        .toList();
            default -> List.of();
        };
    }

    private Stream<BpmnModelInstance> models() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getId)
                .map(repository::getBpmnModelInstance);
    }

    private static Stream<Choice> named(BpmnModelInstance model) {
        List<Choice> names = new ArrayList<>();
        model.getModelElementsByType(Process.class)
                .forEach(process -> names.add(new Choice(process.getId(), process.getName())));
        model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> node.getName() != null)
                .forEach(node -> names.add(new Choice(node.getId(), node.getName())));
        return names.stream();
    }
}
