package org.duban.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 人工调灯: a light that somebody signed for, with a reason and a last day. It never stands alone: what the table says
 * meanwhile is told with it.
 *
 * @param until the last day on which it holds
 * @param byLeader whether a leader signed it, so that only a leader may end it
 * @param endedBy null when it ended by itself
 */
public record LightOverride(
        long id,
        long planTaskId,
        Light light,
        String reason,
        @Nullable String paperNumber,
        LocalDate until,
        Instant signedAt,
        String signedBy,
        boolean byLeader,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endReason) {

    /** Why it holds no longer; null while it does. Green may not hide that data is missing. */
    @Nullable
    String overBecause(LocalDate today, LightFacts facts) {
        if (today.isAfter(until)) {
            return "期限（" + until + "）已过";
        }
        return light == Light.GREEN && facts.isDataMissing() ? "任务数据缺失，人工绿灯不再有效" : null;
    }

    /** Why the light is as it is, in one sentence with what the table says. */
    String sentence(LightVerdict table) {
        return "人工调灯（" + signedBy + "签，至 " + until + "）：" + reason + "；规则表判定为"
                + table.light().label() + "：" + table.sentence();
    }
}
