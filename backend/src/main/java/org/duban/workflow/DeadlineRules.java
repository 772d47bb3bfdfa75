package org.duban.workflow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** The table {@code deadline.dmn}. */
@Component
class DeadlineRules {

    private final DecisionService decisions;

    /** The table is deployed when the server starts; each duty asks it several times. */
    private final Map<String, DeadlineRule> known = new ConcurrentHashMap<>();

    DeadlineRules(DecisionService decisions) {
        this.decisions = decisions;
    }

    DeadlineRule of(String process, String element) {
        return known.computeIfAbsent(process + ":" + element, either -> decide(process, element));
    }

    private DeadlineRule decide(String process, String element) {
        var result = decisions
                .evaluateDecisionTableByKey("deadline", Map.of("process", process, "element", element))
                .getSingleResult();
        return new DeadlineRule(
                result.getEntry("days"), result.getEntry("remindBefore"), result.getEntry("escalateAfter"));
    }
}
