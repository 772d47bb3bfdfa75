package org.duban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.shared.RuleViolated;
import org.junit.jupiter.api.Test;

/** What a year's table may say, and what an official is told where it may not. */
class HolidayTableTest {

    private static final CalendarDay NEW_YEAR = day("2027-01-01", DayKind.HOLIDAY);

    private final WorkingCalendar calendar = HolidayNotices.calendar();

    @Test
    void only_days_that_differ_from_the_week_are_kept_each_once_and_in_order() {
        HolidayTable table = HolidayTable.of(
                2027,
                List.of(
                        day("2027-01-04", DayKind.HOLIDAY),
                        day("2027-01-03", DayKind.MAKE_UP),
                        NEW_YEAR,
                        NEW_YEAR,
                        day("2027-01-09", DayKind.WEEKEND),
                        day("2027-01-05", DayKind.WORKDAY)),
                calendar);
        assertThat(table.year()).isEqualTo(2027);
        assertThat(table.days())
                .extracting(CalendarDay::date)
                .containsExactly(date("2027-01-01"), date("2027-01-03"), date("2027-01-04"));
    }

    @Test
    void the_week_cannot_be_contradicted() {
        refused(of(NEW_YEAR, day("2027-01-05", DayKind.MAKE_UP)), "2027-01-05按星期是工作日，不能列为调休上班");
        refused(of(NEW_YEAR, day("2027-01-05", DayKind.WEEKEND)), "2027-01-05按星期是工作日，不能列为周末");
        refused(of(NEW_YEAR, day("2027-01-09", DayKind.WORKDAY)), "2027-01-09按星期是周末，不能列为工作日");
    }

    @Test
    void a_day_cannot_be_two_things_and_a_year_has_at_least_one_holiday() {
        refused(of(day("2027-01-03", DayKind.HOLIDAY), day("2027-01-03", DayKind.MAKE_UP)), "2027-01-03既列为放假又列为调休上班");
        refused(of(day("2027-01-03", DayKind.MAKE_UP)), "至少应有一个放假日");
    }

    @Test
    void the_last_days_of_the_year_before_are_passed_over_only_where_they_are_free_already() {
        assertThat(HolidayTable.of(2027, List.of(day("2026-12-27", DayKind.HOLIDAY), NEW_YEAR), calendar)
                        .days())
                .containsExactly(NEW_YEAR);
        refused(of(NEW_YEAR, day("2026-12-31", DayKind.HOLIDAY)), "2026-12-31不在2027年内，请另行修改2026年的日历");
        refused(of(NEW_YEAR, day("2026-12-27", DayKind.MAKE_UP)), "2026-12-27不在2027年内，请另行修改2026年的日历");
        refused(of(NEW_YEAR, day("2028-01-01", DayKind.HOLIDAY)), "2028-01-01不在2027年内，请另行修改2028年的日历");
        refused(of(NEW_YEAR, day("2025-12-27", DayKind.HOLIDAY)), "2025-12-27不在2027年内，请另行修改2025年的日历");
    }

    @Test
    void a_pasted_notice_is_of_the_year_that_is_changed() {
        String notice = HolidayNotices.BY_YEAR.getOrDefault(2026, "");
        assertThat(HolidayTable.read(new HolidayNotice(2026, notice), calendar).days())
                .hasSizeGreaterThan(20);
        refused(read(2027, notice), "粘贴的是2026年的通知，而要修改的是2027年");
        refused(read(2027, "一、元旦：2月30日放假。"), "通知中有不存在的日期或过长的假期，请核对原文");
        refused(read(2027, "各单位："), "没有读出放假安排，请粘贴通知中“一、元旦：……”各条原文");
    }

    private ThrowingCallable of(CalendarDay... days) {
        return () -> HolidayTable.of(2027, List.of(days), calendar);
    }

    private ThrowingCallable read(int year, String text) {
        return () -> HolidayTable.read(new HolidayNotice(year, text), calendar);
    }

    private static void refused(ThrowingCallable deed, String sentence) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(RuleViolated.class, refusal -> assertThat(
                        refusal.errors().values())
                .containsExactly(sentence));
    }

    private static CalendarDay day(String date, DayKind kind) {
        return new CalendarDay(date(date), kind, "元旦");
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
