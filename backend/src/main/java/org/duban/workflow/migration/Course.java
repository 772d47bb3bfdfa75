package org.duban.workflow.migration;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.duban.shared.RuleViolated;

/** From an older version of a model to the newest. */
record Course(
        ProcessDefinition source,
        ProcessDefinition target,
        BpmnModelInstance former,
        BpmnModelInstance now,
        MigrationNotes notes) {

    void requireOlder() {
        if (source.getId().equals(target.getId())) {
            throw RuleViolated.conflict("newest-version", "该版本已是最新版本，没有需要迁移的实例");
        }
    }

    /** Renamed steps of this version, each with the lapse event on its edge, which is named after it. */
    Map<String, String> renamed() {
        Map<String, String> renamed = new HashMap<>();
        notes.renamed().forEach((from, to) -> {
            putIfBothExist(renamed, from, to);
            putIfBothExist(renamed, from + "Lapsed", to + "Lapsed");
        });
        return renamed;
    }

    /** Steps of the former version that are gone now → where to go on. */
    Map<String, String> removed() {
        Map<String, String> removed = new HashMap<>(notes.removed());
        removed.keySet().removeIf(step -> now.getModelElementById(step) != null);
        return removed;
    }

    private void putIfBothExist(Map<String, String> renamed, String from, String to) {
        if (former.getModelElementById(from) != null && now.getModelElementById(to) != null) {
            renamed.put(from, to);
        }
    }

    String nameBefore(String element) {
        return name(former, element);
    }

    String nameNow(String element) {
        return name(now, element);
    }

    private static String name(BpmnModelInstance model, String element) {
        ModelElementInstance found = model.getModelElementById(element.replace("#multiInstanceBody", ""));
        return found instanceof FlowElement flow && flow.getName() != null ? flow.getName() : element;
    }
}
