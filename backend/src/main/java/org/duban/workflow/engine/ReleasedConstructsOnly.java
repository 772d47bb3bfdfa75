package org.duban.workflow.engine;

import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Refuses a model that could run code of its own: scripts, classes named in attributes, connectors. */
@Component
class ReleasedConstructsOnly extends AbstractBpmnParseListener {

    private static final String ENGINE_NAMESPACE = "http://camunda.org/schema/1.0/bpmn";
    private static final Set<String> FORBIDDEN_ELEMENTS = Set.of("scriptTask", "script", "connector");

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        refuseForbidden(process);
    }

    private static void refuseForbidden(Element element) {
        if (FORBIDDEN_ELEMENTS.contains(element.getTagName())
                || element.attributeNS(new org.camunda.bpm.engine.impl.util.xml.Namespace(ENGINE_NAMESPACE), "class")
                        != null) {
            throw new ProcessEngineException("流程模型含有不允许的构造：" + element.getTagName() + "，行 " + element.getLine());
        }
        element.elements().forEach(ReleasedConstructsOnly::refuseForbidden);
    }
}
