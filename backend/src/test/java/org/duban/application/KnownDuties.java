package org.duban.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Duties that a test says are open. */
final class KnownDuties implements OpenDuties {
    private final List<OpenDuty> open = new ArrayList<>();

    void say(OpenDuty... duties) {
        open.clear();
        open.addAll(List.of(duties));
    }

    @Override
    public Optional<OpenDuty> find(long workItemId) {
        return open.stream().filter(duty -> duty.workItemId() == workItemId).findFirst();
    }

    @Override
    public List<OpenDuty> openOn(long planTaskId) {
        return open.stream()
                .filter(duty -> Objects.equals(duty.planTaskId(), planTaskId))
                .toList();
    }
}
