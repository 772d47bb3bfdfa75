package org.duban.workflow;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.duban.shared.Portions;
import org.duban.shared.RuleViolated;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Which instance carries which plan, task, report or application: one each, held by a unique row of our own. */
@Component
class ProcessInstances {

    private static final int BATCH = 100;

    private final ProcessEngineConfigurationImpl engine;
    private final RuntimeService runtime;
    private final ProcessInstanceMapper mapper;
    private final Clock clock;

    ProcessInstances(
            ProcessEngineConfigurationImpl engine, RuntimeService runtime, ProcessInstanceMapper mapper, Clock clock) {
        this.engine = engine;
        this.runtime = runtime;
        this.mapper = mapper;
        this.clock = clock;
    }

    String start(String process, long subjectId, Map<String, Object> ids) {
        return Objects.requireNonNull(startAll(process, Map.of(subjectId, ids)).get(subjectId));
    }

    /**
     * In the order of the subjects, and in one command of the engine, which then writes the rows of all together.
     *
     * @return subject → instance
     */
    Map<Long, String> startAll(String process, Map<Long, ? extends Map<String, ?>> idsOfSubjects) {
        Map<Long, String> instances = engine.getCommandExecutorTxRequired().execute(context -> {
            Map<Long, String> started = new LinkedHashMap<>();
            new TreeMap<>(idsOfSubjects)
                    .forEach((subject, ids) -> started.put(subject, startOne(process, subject, ids)));
            return started;
        });
        try {
            Portions.of(instances.entrySet(), BATCH).forEach(some -> mapper.insert(process, some, clock.instant()));
        } catch (DuplicateKeyException twice) {
            throw RuleViolated.conflict("already-started", "该流程已经启动，无须重复操作");
        }
        return instances;
    }

    private String startOne(String process, long subjectId, Map<String, ?> ids) {
        return runtime.startProcessInstanceByKey(process, Long.toString(subjectId), new HashMap<>(ids))
                .getId();
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
