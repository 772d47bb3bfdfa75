package org.duban.dispatch;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The duty that the running step fulfils: what is entered meanwhile belongs to it, in the capacity it asks for. */
@Component
public class DutyInHand {
    private final ThreadLocal<@Nullable Duty> duty = new ThreadLocal<>();

    public <T> T during(Duty fulfilled, Supplier<T> step) {
        Duty before = duty.get();
        duty.set(fulfilled);
        try {
            return step.get();
        } finally {
            duty.set(before);
        }
    }

    @Nullable
    Duty get() {
        return duty.get();
    }

    @Nullable
    Long workItemId() {
        Duty held = duty.get();
        return held == null ? null : held.workItemId();
    }
}
