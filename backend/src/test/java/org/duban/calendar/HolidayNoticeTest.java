package org.duban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HolidayNoticeTest {

    @Test
    void a_notice_tells_its_days_its_number_and_its_year() {
        HolidayNotice notice = new HolidayNotice(2026, HolidayNotices.BY_YEAR.getOrDefault(2026, ""));
        assertThat(notice.number()).contains("国办发明电〔2025〕7号");
        assertThat(notice.subject()).contains(2026);
        assertThat(notice.days())
                .hasSize(39)
                .contains(
                        new CalendarDay(LocalDate.of(2026, 1, 4), DayKind.MAKE_UP, "元旦"),
                        new CalendarDay(LocalDate.of(2026, 2, 23), DayKind.HOLIDAY, "春节"));
    }

    @Test
    void a_title_broken_over_two_lines_still_tells_the_year() {
        assertThat(new HolidayNotice(2023, HolidayNotices.BY_YEAR.getOrDefault(2023, "")).subject())
                .contains(2023);
    }

    @Test
    void new_years_eve_of_the_year_before_belongs_to_the_notice() {
        assertThat(new HolidayNotice(2028, "一、元旦：12月31日至1月2日放假调休，共3天。").days())
                .extracting(CalendarDay::date)
                .containsExactly(LocalDate.of(2027, 12, 31), LocalDate.of(2028, 1, 1), LocalDate.of(2028, 1, 2));
    }

    @Test
    void half_width_signs_and_a_text_without_line_breaks_are_read_too() {
        String text = "一、元旦:1月1日(周五)放假,1月4日(周一)补休。二、春节:2月5日至11日放假调休,共7天。1月31日(周日)上班。国务院办公厅2026年11月1日";
        assertThat(new HolidayNotice(2027, text).days())
                .hasSize(10)
                .contains(new CalendarDay(LocalDate.of(2027, 1, 31), DayKind.MAKE_UP, "春节"));
    }

    @Test
    void a_hint_to_take_leave_on_new_years_eve_is_no_holiday() {
        assertThat(new HolidayNotice(2024, HolidayNotices.BY_YEAR.getOrDefault(2024, "")).days())
                .extracting(CalendarDay::date)
                .doesNotContain(LocalDate.of(2024, 2, 9));
    }

    @Test
    void a_festival_has_its_longest_and_a_day_off_in_lieu_is_one() {
        assertThat(new HolidayNotice(2027, "一、春节：2月1日至3月4日放假。").days()).hasSize(32);
        assertThatThrownBy(() -> new HolidayNotice(2027, "一、春节：2月1日至3月5日放假。").days())
                .isInstanceOf(DateTimeException.class);
        assertThat(new HolidayNotice(2027, "一、元旦：1月4日补休。").days())
                .containsExactly(new CalendarDay(LocalDate.of(2027, 1, 4), DayKind.HOLIDAY, "元旦"));
    }
}
