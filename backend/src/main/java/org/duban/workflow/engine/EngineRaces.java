package org.duban.workflow.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.duban.shared.write.Retryable;
import org.springframework.stereotype.Component;

/** The engine saw two writers at one row: nothing was written, the whole write may be tried again. */
@Component
class EngineRaces implements Retryable {
    @Override
    public boolean isRetryable(Throwable failure) {
        return failure instanceof OptimisticLockingException;
    }
}
