package org.duban.application.kind;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which days a deadline may be moved to.
 *
 * @param present the deadline in force
 * @param last the last day of the plan, if it is known
 */
record LaterDate(
        LocalDate today, LocalDate present, @Nullable LocalDate last, Predicate<LocalDate> isWorkingDay) {

    /** What stands against a day, if anything does. */
    Optional<String> objection(@Nullable LocalDate until) {
        if (until == null) {
            return Optional.of("请选择申请延至的日期");
        }
        if (!until.isAfter(present)) {
            return Optional.of("延至日期应晚于现在的期限 " + present);
        }
        if (!until.isAfter(today)) {
            return Optional.of("延至日期应晚于今天 " + today);
        }
        if (last != null && until.isAfter(last)) {
            return Optional.of("延至日期不能晚于规划期末 " + last);
        }
        return isWorkingDay.test(until) ? Optional.empty() : Optional.of(until + " 不是工作日，请另选一个工作日");
    }
}
