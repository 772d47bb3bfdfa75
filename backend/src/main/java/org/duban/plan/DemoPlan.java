package org.duban.plan;

import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The sample plan of the demo. */
@Component
@Profile("demo")
public class DemoPlan {

    public boolean isPublished() {
        return true;
    }

    public long publish() {
        Supplier<Long> none = () -> 0L;
        return none.get();
    }
}
