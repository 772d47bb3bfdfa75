package org.duban.workflow.migration;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** Lets the server die in the middle of an instance: it is wholly migrated and never committed, and nothing follows. */
@TestComponent
@Primary
class PowerCut implements DutiesInTow {

    private static final int NEVER = -1;

    private final DutiesInTow duties;
    private final List<String> takenAlong = new CopyOnWriteArrayList<>();
    private volatile int left = NEVER;

    PowerCut(@Qualifier("migratedDuties") DutiesInTow duties) {
        this.duties = duties;
    }

    /** No exception that a server could catch and go on after. */
    static final class Dead extends Error {
        Dead() {
            super("the power fails here");
        }
    }

    void after(int instances) {
        left = instances;
    }

    void isOver() {
        left = NEVER;
    }

    /** Instances in the order in which they were taken along for good. */
    List<String> takenAlong() {
        return List.copyOf(takenAlong);
    }

    @Override
    public boolean standsStill(String instanceId) {
        return duties.standsStill(instanceId);
    }

    @Override
    public void during(String instanceId, BpmnModelInstance former, Runnable migration) {
        boolean dies = left == 0;
        duties.during(instanceId, former, migration);
        if (dies) {
            throw new Dead();
        }
        if (left > 0) {
            left--;
        }
        takenAlong.add(instanceId);
    }
}
