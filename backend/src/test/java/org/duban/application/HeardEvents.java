package org.duban.application;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;

/** What the engine room would hear. */
class HeardEvents {
    private final List<Object> heard = new ArrayList<>();

    @EventListener({
        ApplicationFiled.class,
        ApplicationWithdrawn.class,
        ApplicationGranted.class,
        ApplicationRefused.class,
        DutyExtended.class,
        ClosureGranted.class
    })
    void hear(Object event) {
        heard.add(event);
    }

    <T> List<T> of(Class<T> type) {
        return heard.stream().filter(type::isInstance).map(type::cast).toList();
    }

    void forget() {
        heard.clear();
    }
}
