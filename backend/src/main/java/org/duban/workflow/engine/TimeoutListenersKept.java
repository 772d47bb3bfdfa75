package org.duban.workflow.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps a model whole while instances migrate to it. The engine (7.24, {@code ActivityInstanceJobHandler}) crosses each
 * timeout listener that it has taken along off the model itself, which all share: the next instances would lose their
 * reminders and escalations, and so would every new duty at that step until the server starts again.
 */
@Component
class TimeoutListenersKept extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl task) {
        if (task.getProperties().contains(BpmnProperties.TIMEOUT_LISTENER_DECLARATIONS)) {
            task.getProperties()
                    .get(BpmnProperties.TIMEOUT_LISTENER_DECLARATIONS)
                    .replaceAll((id, timers) -> new Kept(timers));
        }
    }

    /** Answers what is taken out and keeps it. */
    private static final class Kept extends HashMap<String, TimerDeclarationImpl> {
        Kept(Map<String, TimerDeclarationImpl> timers) {
            super(timers);
        }

        @Override
        public @Nullable TimerDeclarationImpl remove(Object listener) {
            return get(listener);
        }
    }
}
