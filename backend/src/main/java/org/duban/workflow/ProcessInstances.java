package org.duban.workflow;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.duban.shared.RuleViolated;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Which instance carries which plan, task, report or application: one each, held by a unique row of our own. */
@Component
class ProcessInstances {

    private final RuntimeService runtime;
    private final ProcessInstanceMapper mapper;
    private final Clock clock;

    ProcessInstances(RuntimeService runtime, ProcessInstanceMapper mapper, Clock clock) {
        this.runtime = runtime;
        this.mapper = mapper;
        this.clock = clock;
    }

    String start(String process, long subjectId, Map<String, Object> ids) {
        ProcessInstance instance = runtime.startProcessInstanceByKey(process, Long.toString(subjectId), ids);
        try {
            mapper.insert(process, subjectId, instance.getId(), clock.instant());
        } catch (DuplicateKeyException twice) {
            throw RuleViolated.conflict("already-started", "该流程已经启动，无须重复操作");
        }
        return instance.getId();
    }

    Optional<String> find(String process, long subjectId) {
        return Optional.ofNullable(mapper.find(process, subjectId));
    }

    /** Sends a message to the instance if it still waits for it. */
    void tell(String process, long subjectId, String message, Map<String, Object> facts) {
        find(process, subjectId).ifPresent(instance -> runtime.createMessageCorrelation(message)
                .processInstanceId(instance)
                .setVariables(facts)
                .correlateAllWithResult());
    }
}
