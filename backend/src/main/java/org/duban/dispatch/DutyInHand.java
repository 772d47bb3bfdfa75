package org.duban.dispatch;

import java.util.function.Supplier;
import org.duban.access.Capacity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The duty that the running step fulfils: what is entered meanwhile belongs to it, in the capacity it asks for. */
@Component
public class DutyInHand {
    private final ThreadLocal<@Nullable Held> held = new ThreadLocal<>();

    private record Held(Duty duty, @Nullable Capacity capacity) {}

    public <T> T during(Duty fulfilled, Supplier<T> step) {
        return during(fulfilled, null, step);
    }

    /** @param capacity in which the duty is fulfilled, when it is known whose post is used */
    public <T> T during(Duty fulfilled, @Nullable Capacity capacity, Supplier<T> step) {
        Held before = held.get();
        held.set(new Held(fulfilled, capacity));
        try {
            return step.get();
        } finally {
            held.set(before);
        }
    }

    @Nullable
    Duty get() {
        Held now = held.get();
        return now == null ? null : now.duty();
    }

    @Nullable
    Capacity capacity() {
        Held now = held.get();
        return now == null ? null : now.capacity();
    }

    @Nullable
    Long workItemId() {
        Duty duty = get();
        return duty == null ? null : duty.workItemId();
    }
}
