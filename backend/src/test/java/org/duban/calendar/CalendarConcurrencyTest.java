package org.duban.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.duban.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Edits years that no other test counts in. */
@ServerTest
class CalendarConcurrencyTest {

    private static final int EDITORS = 6;

    @Autowired
    CalendarEdits edits;

    @Autowired
    Calendars calendars;

    @Autowired
    CalendarMapper mapper;

    @Test
    void edits_at_the_same_time_stand_in_line_and_none_is_lost() throws Exception {
        long before = calendars.current().version();
        List<Callable<CalendarChange>> work = IntStream.range(0, EDITORS)
                .<Callable<CalendarChange>>mapToObj(
                        editor -> () -> edits.apply(newYear(2080 + editor), null, "e" + editor))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(EDITORS);
        try {
            for (Future<CalendarChange> done : threads.invokeAll(work)) {
                assertThat(done.get().applied()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(calendars.current().version()).isEqualTo(before + EDITORS);
        assertThat(IntStream.range(2080, 2080 + EDITORS))
                .allMatch(year -> calendars.current().known(year));
    }

    @Test
    void a_second_server_sees_an_edit_at_once() {
        Calendars other = new Calendars(mapper);
        assertThat(other.current().known(2079)).isFalse();
        edits.apply(newYear(2079), null, "sysadmin");
        assertThat(other.current().known(2079)).isTrue();
        assertThat(other.current()).isSameAs(other.current());
    }

    private static CalendarEdit newYear(int year) {
        var day = new CalendarEdit.Day(LocalDate.of(year, 1, 1), DayKind.HOLIDAY, "元旦");
        return new CalendarEdit(year, "测试通知", List.of(day), null);
    }
}
