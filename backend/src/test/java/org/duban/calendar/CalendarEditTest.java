package org.duban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duban.shared.RuleViolated;
import org.duban.testing.ServerTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class CalendarEditTest {

    private static final String NOTICE_2027 = """
            国务院办公厅关于2027年部分节假日安排的通知
            国办发明电〔2026〕99号
            一、元旦：1月1日（周五）至3日（周日）放假，共3天。
            二、春节：2月5日至11日放假调休，共7天。1月31日（周日）上班。
            """;

    @Autowired
    Calendars calendars;

    @Autowired
    CalendarMapper mapper;

    @Autowired
    Clock clock;

    private final List<Object> published = new ArrayList<>();
    private final OneDeadline deadlines = new OneDeadline();
    private CalendarEdits edits;

    @BeforeEach
    void newYearsDuty() {
        edits = new CalendarEdits(mapper, calendars, deadlines, published::add, clock);
    }

    @Test
    void the_seeded_tables_say_what_the_notices_say() {
        for (int year : HolidayNotices.BY_YEAR.keySet()) {
            assertThat(calendars.current().daysOf(year))
                    .isEqualTo(HolidayNotices.calendar().daysOf(year));
            assertThat(calendars.sourceOf(year)).startsWith("国办发明电〔" + (year - 1) + "〕");
        }
        assertThat(calendars.current().known(2020)).isFalse();
        assertThat(calendars.current().known(2027)).isFalse();
    }

    @Test
    void a_dry_run_shows_what_would_move_and_changes_nothing() {
        WorkingCalendar before = calendars.current();
        CalendarChange change = edits.preview(pasted(NOTICE_2027));
        assertThat(change.applied()).isFalse();
        assertThat(change.source()).isEqualTo("国办发明电〔2026〕99号");
        assertThat(change.days()).hasSize(11);
        assertThat(change.moves()).singleElement().satisfies(move -> assertThat(move.to())
                .isEqualTo(close("2027-01-04")));
        assertThat(deadlines.due).isEqualTo(close("2027-01-01"));
        assertThat(calendars.current()).isSameAs(before);
        assertThat(published).isEmpty();
    }

    @Test
    void an_edit_is_a_new_version_that_moves_deadlines_and_is_told() {
        long before = calendars.current().version();
        CalendarChange change = edits.apply(pasted(NOTICE_2027), before, "sysadmin");
        assertThat(change.version()).isEqualTo(before + 1);
        assertThat(calendars.current().version()).isEqualTo(before + 1);
        assertThat(calendars.current().known(2027)).isTrue();
        assertThat(calendars.current().isWorkingDay(LocalDate.of(2027, 1, 31))).isTrue();
        assertThat(calendars.current().daysOf(2026))
                .isEqualTo(HolidayNotices.calendar().daysOf(2026));
        assertThat(deadlines.due).isEqualTo(close("2027-01-04"));
        assertThat(published).singleElement().isInstanceOf(CalendarChanged.class);
        assertThat(calendars.history(2027)).singleElement().satisfies(version -> assertThat(version.createdBy())
                .isEqualTo("sysadmin"));
    }

    @Test
    void a_correction_keeps_the_older_version_in_the_history() {
        edits.apply(pasted(NOTICE_2027), null, "sysadmin");
        edits.apply(edit(2027, "更正", day("2027-01-01", DayKind.HOLIDAY)), null, "sysadmin");
        assertThat(calendars.history(2027))
                .extracting(CalendarVersion::revision)
                .containsExactly(2, 1);
        assertThat(calendars.current().isWorkingDay(LocalDate.of(2027, 2, 8))).isTrue();
    }

    @Test
    void an_edit_of_what_somebody_else_has_changed_is_refused() {
        long read = calendars.current().version();
        edits.apply(pasted(NOTICE_2027), read, "sysadmin");
        assertThatThrownBy(() -> edits.apply(edit(2027, "更正", day("2027-01-01", DayKind.HOLIDAY)), read, "other"))
                .isInstanceOfSatisfying(RuleViolated.class, refusal -> assertThat(refusal.kind())
                        .isEqualTo(RuleViolated.Kind.STALE));
    }

    @Test
    void nothing_is_stored_when_nothing_changes() {
        List<CalendarDay> days = calendars.current().daysOf(2026);
        var same = days.stream()
                .map(day -> new CalendarEdit.Day(day.date(), day.kind(), day.name()))
                .toList();
        assertThatThrownBy(() -> edits.apply(new CalendarEdit(2026, "重报", same, null), null, "sysadmin"))
                .hasMessage("2026年的日历与所填一致，无须修改");
    }

    @Test
    void a_table_that_no_notice_could_say_is_refused_with_the_reason() {
        Map<String, CalendarEdit> refused = Map.of(
                "2027-03-01按星期是工作日，不能列为调休上班", edit(2027, "x", day("2027-03-01", DayKind.MAKE_UP)),
                "2027-03-06按星期是周末，不能列为工作日", edit(2027, "x", day("2027-03-06", DayKind.WORKDAY)),
                "2026-03-06不在2027年内，请另行修改2026年的日历", edit(2027, "x", day("2026-03-06", DayKind.HOLIDAY)),
                "至少应有一个放假日", edit(2027, "x", day("2027-03-06", DayKind.MAKE_UP)),
                "请写明依据，如“国办发明电〔2025〕7号”", edit(2027, " ", day("2027-01-01", DayKind.HOLIDAY)),
                "粘贴的是2027年的通知，而要修改的是2028年", new CalendarEdit(2028, null, null, NOTICE_2027),
                "没有读出放假安排，请粘贴通知中“一、元旦：……”各条原文", new CalendarEdit(2027, null, null, "放假通知"),
                "通知中有不存在的日期或过长的假期，请核对原文", new CalendarEdit(2027, null, null, "一、元旦：2月30日放假。"));
        refused.forEach((sentence, edit) ->
                assertThatThrownBy(() -> edits.preview(edit)).hasMessage(sentence));
    }

    @Test
    void new_years_eve_that_is_free_anyway_needs_no_edit_of_the_year_before() {
        CalendarChange change = edits.preview(new CalendarEdit(2023, null, null, HolidayNotices.BY_YEAR.get(2023)));
        assertThat(change.days()).isEmpty();
    }

    private static CalendarEdit pasted(String text) {
        return new CalendarEdit(2027, null, null, text);
    }

    private static CalendarEdit edit(int year, String source, CalendarEdit.Day... days) {
        return new CalendarEdit(year, source, List.of(days), null);
    }

    private static CalendarEdit.Day day(String date, DayKind kind) {
        return new CalendarEdit.Day(LocalDate.parse(date), kind, null);
    }

    private static Instant close(String date) {
        return WorkingHours.STANDARD.closingOf(LocalDate.parse(date)).toInstant();
    }

    /** A duty due on the first working day of 2027, standing in for the engine room. */
    private static final class OneDeadline implements ObjectProvider<OpenDeadlines>, OpenDeadlines {

        private static final Instant EVENT = Instant.parse("2026-12-31T01:00:00Z");

        private @Nullable Instant due = close("2027-01-01");

        @Override
        public Stream<OpenDeadlines> stream() {
            return Stream.of(this);
        }

        @Override
        public List<DeadlineMove> wouldMove(WorkingCalendar current, WorkingCalendar next) {
            Instant from = current.addWorkingDays(EVENT, 1).at();
            Instant to = next.addWorkingDays(EVENT, 1).at();
            return from.equals(to) ? List.of() : List.of(new DeadlineMove(1, "签收任务", "市民政局", from, to));
        }

        @Override
        public List<DeadlineMove> move(WorkingCalendar current, WorkingCalendar next) {
            List<DeadlineMove> moves = wouldMove(current, next);
            moves.forEach(move -> due = move.to());
            return moves;
        }
    }
}
