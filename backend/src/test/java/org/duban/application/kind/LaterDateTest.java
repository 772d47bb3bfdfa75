package org.duban.application.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LaterDateTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 13);
    private static final LocalDate PRESENT = LocalDate.of(2024, 3, 20);
    private static final LocalDate PLAN_END = LocalDate.of(2025, 12, 31);

    private final LaterDate dates =
            new LaterDate(TODAY, PRESENT, PLAN_END, day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);

    @Test
    void a_later_working_day_within_the_plan_is_accepted() {
        assertThat(dates.objection(LocalDate.of(2024, 3, 21))).isEmpty();
        assertThat(dates.objection(PLAN_END)).isEmpty();
    }

    @Test
    void a_missing_date_is_asked_for() {
        assertThat(dates.objection(null)).hasValue("请选择申请延至的日期");
    }

    @Test
    void the_deadline_in_force_is_not_later_than_itself() {
        assertThat(dates.objection(PRESENT)).hasValue("延至日期应晚于现在的期限 2024-03-20");
    }

    @Test
    void a_lapsed_deadline_is_not_extended_into_the_past() {
        LaterDate lapsed = new LaterDate(TODAY, LocalDate.of(2024, 3, 1), PLAN_END, day -> true);

        assertThat(lapsed.objection(TODAY)).hasValue("延至日期应晚于今天 2024-03-13");
    }

    @Test
    void no_deadline_outlives_the_plan() {
        assertThat(dates.objection(LocalDate.of(2026, 1, 5))).hasValue("延至日期不能晚于规划期末 2025-12-31");
    }

    @Test
    void a_day_off_is_refused() {
        assertThat(dates.objection(LocalDate.of(2024, 3, 23))).hasValue("2024-03-23 不是工作日，请另选一个工作日");
    }
}
