package org.duban.workflow.admin;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;

/** What the elements of a model are called; the engine keeps the models it has read. */
@Component
class ElementNames {

    private static final String PARALLEL = "#multiInstanceBody";

    private final RepositoryService repository;

    ElementNames(RepositoryService repository) {
        this.repository = repository;
    }

    String process(String versionId) {
        Process process = model(versionId)
                .getModelElementsByType(Process.class)
                .iterator()
                .next();
        return process.getName();
    }

    String element(String versionId, String element) {
        return model(versionId).getModelElementById(element.replace(PARALLEL, "")) instanceof FlowElement found
                        && found.getName() != null
                ? found.getName()
                : element;
    }

    List<ProcessViews.Place> places(String versionId, List<ProcessAdminMapper.TokenRow> tokens) {
        return tokens.stream()
                .map(row -> new ProcessViews.Place(row.element(), element(versionId, row.element()), row.tokens()))
                .toList();
    }

    private BpmnModelInstance model(String versionId) {
        return repository.getBpmnModelInstance(versionId);
    }
}
