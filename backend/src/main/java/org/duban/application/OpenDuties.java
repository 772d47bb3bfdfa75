package org.duban.application;

import java.util.List;
import java.util.Optional;

/** Who keeps the duties answers this; applications only ask. */
public interface OpenDuties {

    /** The duty, unless it is done or withdrawn; its row is held until the transaction ends. */
    Optional<OpenDuty> find(long workItemId);

    /** All open duties on a task, of every unit and process. */
    List<OpenDuty> openOn(long planTaskId);
}
