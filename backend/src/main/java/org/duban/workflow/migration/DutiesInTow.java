package org.duban.workflow.migration;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** Answered by the keeper of the to-do list, whose rows and clocks must come along with an instance. */
public interface DutiesInTow {

    /** Whether the clock of its task stands still, so that no new duty may be opened in it. */
    boolean standsStill(String instanceId);

    /**
     * Locks the instance's open duties, so that nobody completes one meanwhile, lets it be migrated, and then makes rows
     * and clocks agree: what ran goes on running to the same date, what has fired does not fire again.
     */
    void during(String instanceId, BpmnModelInstance former, Runnable migration);
}
