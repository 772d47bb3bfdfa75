package org.duban.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.calendar.Calendars;
import org.duban.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Open duties by how late they are, and by the day on which they come due. */
@Component
class DutyTallies {
    private static final int FEW_DAYS = 5;
    private static final int SOME_DAYS = 20;

    private final BoardMapper mapper;
    private final Calendars calendars;
    private final Looks looks;

    DutyTallies(BoardMapper mapper, Calendars calendars, Looks looks) {
        this.mapper = mapper;
        this.calendars = calendars;
        this.looks = looks;
    }

    record Late(Tally total, List<Tally> classes) {}

    record Coming(Tally total, List<Day> days) {}

    /** @param day what was due earlier and is not marked late yet counts on the first */
    record Day(LocalDate day, long count, String rows) {}

    Late late(Look look, @Nullable Long unitId) {
        WorkingCalendar calendar = calendars.current();
        Instant some = calendar.dueIfLateBy(look.day(), FEW_DAYS + 1);
        Instant many = calendar.dueIfLateBy(look.day(), SOME_DAYS + 1);
        BoardMapper.Lateness late = mapper.late(look, some, many);
        Lists lists = new Lists(look);
        return new Late(
                new Tally("LATE", "逾期未办", late.total(), lists.late(unitId, null, null)),
                List.of(
                        new Tally("FEW", "5 个工作日以内", late.fewDays(), lists.late(unitId, null, FEW_DAYS)),
                        new Tally("SOME", "6–20 个工作日", late.someDays(), lists.late(unitId, FEW_DAYS + 1, SOME_DAYS)),
                        new Tally("MANY", "20 个工作日以上", late.manyDays(), lists.late(unitId, SOME_DAYS + 1, null))));
    }

    Coming coming(Look look, @Nullable Long unitId) {
        Map<LocalDate, Long> counted = counted(look);
        Lists lists = new Lists(look);
        List<Day> days = counted.entrySet().stream()
                .map(day -> day(look, lists, unitId, day.getKey(), day.getValue()))
                .toList();
        long total = days.stream().mapToLong(Day::count).sum();
        return new Coming(new Tally("COMING", "10 个工作日内到期", total, lists.comingDue(unitId)), days);
    }

    /** Every working day until then, also those on which nothing is due. */
    private Map<LocalDate, Long> counted(Look look) {
        WorkingCalendar calendar = calendars.current();
        LocalDate first = look.day();
        Map<LocalDate, Long> days = mapper.dueByDay(look).stream()
                .collect(Collectors.toMap(
                        day -> day.dueDay().isBefore(first) ? first : day.dueDay(),
                        BoardMapper.DueDay::duties,
                        Long::sum,
                        TreeMap::new));
        Stream.iterate(first, day -> looks.startOf(day).isBefore(look.soon()), day -> day.plusDays(1))
                .filter(day -> day.equals(first) || calendar.isWorkingDay(day))
                .forEach(day -> days.putIfAbsent(day, 0L));
        return days;
    }

    private Day day(Look look, Lists lists, @Nullable Long unitId, LocalDate day, long count) {
        Instant from = day.equals(look.day()) ? null : looks.startOf(day);
        return new Day(day, count, lists.comingDue(unitId, from, looks.startOf(day.plusDays(1))));
    }
}
