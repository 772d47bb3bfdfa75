package org.duban.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duban.shared.RuleViolated;

/** The days of one year that differ from the week, in order, held to what a holiday notice can say. */
record HolidayTable(int year, List<CalendarDay> days) {

    private static final String FIELD = "days";

    HolidayTable {
        days = List.copyOf(days);
    }

    /** As pasted from the notice. */
    static HolidayTable read(HolidayNotice notice, WorkingCalendar current) {
        Optional<Integer> other = notice.subject().filter(subject -> subject != notice.year());
        if (other.isPresent()) {
            throw RuleViolated.invalid("text", "粘贴的是" + other.get() + "年的通知，而要修改的是" + notice.year() + "年");
        }
        List<CalendarDay> read;
        try {
            read = notice.days();
        } catch (DateTimeException noSuchDay) {
            throw RuleViolated.invalid("text", "通知中有不存在的日期或过长的假期，请核对原文");
        }
        if (read.isEmpty()) {
            throw RuleViolated.invalid("text", "没有读出放假安排，请粘贴通知中“一、元旦：……”各条原文");
        }
        return of(notice.year(), read, current);
    }

    static HolidayTable of(int year, List<CalendarDay> given, WorkingCalendar current) {
        Map<LocalDate, CalendarDay> days = new TreeMap<>();
        for (CalendarDay day : given) {
            refuseContradiction(day);
            if (belongs(day, year, current) && day.differsFromTheWeek()) {
                CalendarDay before = days.putIfAbsent(day.date(), day);
                if (before != null && before.kind() != day.kind()) {
                    throw RuleViolated.invalid(
                            FIELD,
                            day.date() + "既列为" + before.kind().label() + "又列为"
                                    + day.kind().label());
                }
            }
        }
        if (days.values().stream().noneMatch(day -> day.kind() == DayKind.HOLIDAY)) {
            throw RuleViolated.invalid(FIELD, "至少应有一个放假日");
        }
        return new HolidayTable(year, List.copyOf(days.values()));
    }

    private static void refuseContradiction(CalendarDay day) {
        DayKind natural = DayKind.byTheWeek(day.date());
        boolean fits = day.kind() == DayKind.HOLIDAY
                || day.kind() == natural
                || day.kind() == DayKind.MAKE_UP && natural == DayKind.WEEKEND;
        if (!fits) {
            throw RuleViolated.invalid(
                    FIELD,
                    day.date() + "按星期是" + natural.label() + "，不能列为" + day.kind().label());
        }
    }

    /** The notice of a year also frees the last days of December before it; where they are free already, nothing is to be done. */
    private static boolean belongs(CalendarDay day, int year, WorkingCalendar current) {
        if (day.date().getYear() == year) {
            return true;
        }
        boolean freeAnyway = day.kind() == DayKind.HOLIDAY && !current.isWorkingDay(day.date());
        if (day.date().getYear() == year - 1 && freeAnyway) {
            return false;
        }
        throw RuleViolated.invalid(
                FIELD, day.date() + "不在" + year + "年内，请另行修改" + day.date().getYear() + "年的日历");
    }
}
