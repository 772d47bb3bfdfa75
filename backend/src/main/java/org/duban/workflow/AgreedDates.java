package org.duban.workflow;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Due dates that a person has set for a step, which then go before the days of {@code deadline.dmn}. */
interface AgreedDates {

    Optional<Instant> dueOf(DelegateExecution execution, String element);
}
