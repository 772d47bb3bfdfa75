package org.duban.supervision;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the demo's officials say of their lateness when they do a late duty at last; some say nothing, as in life. */
@Component
@Profile("demo")
public class DemoCauses {
    private static final LatenessCause[] CAUSES = {
        LatenessCause.COORDINATION,
        LatenessCause.FUNDS,
        LatenessCause.COORDINATION,
        LatenessCause.SUPERIOR,
        LatenessCause.POLICY,
        LatenessCause.OTHER,
        LatenessCause.UNSTATED
    };

    private final Latenesses latenesses;

    DemoCauses(Latenesses latenesses) {
        this.latenesses = latenesses;
    }

    /** By the one who acts; the same unit and day give the same cause each time the story is told. */
    public void explain(long workItemId, long unitId, Instant due) {
        int turn = (int)
                Math.floorMod(unitId + due.atZone(ZoneOffset.UTC).toLocalDate().toEpochDay(), (long) CAUSES.length);
        LatenessCause cause = CAUSES[turn];
        if (cause != LatenessCause.UNSTATED) {
            latenesses.explain(workItemId, cause, note(cause));
        }
    }

    private static @Nullable String note(LatenessCause cause) {
        return switch (cause) {
            case FUNDS -> "配套资金未下达";
            case COORDINATION -> "有关单位意见尚未统一";
            case SUPERIOR -> "等待省级部署";
            case OTHER -> "经办人员调整，交接中延误";
            default -> null;
        };
    }
}
