package org.duban.burden;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.duban.calendar.Calendars;
import org.duban.dispatch.FormCheck;
import org.duban.dispatch.ProgressReports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A round of reporting beside the plan's rhythm (加报): weighed before it goes out, and no wider than it has to be. */
@Service
@Transactional
class ExtraRounds {
    private static final int MOST_TASKS = 500;

    private final ProgressReports reports;
    private final Repeats repeats;
    private final Calendars calendars;
    private final Clock clock;

    ExtraRounds(ProgressReports reports, Repeats repeats, Calendars calendars, Clock clock) {
        this.reports = reports;
        this.repeats = repeats;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * What the office asks for.
     *
     * @param since the first day of the period that is asked about
     * @param planTaskIds only these tasks; all that are being carried out when nothing is said
     */
    record Form(
            @Nullable Long planId,
            @Nullable String label,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable List<Long> planTaskIds,
            @Nullable String repeatReason) {}

    long open(Form form) {
        List<Long> tasks = form.planTaskIds() == null ? List.of() : form.planTaskIds();
        new FormCheck()
                .chosen("planId", form.planId(), "要加报的规划")
                .required("label", form.label(), "报送批次名称", 200)
                .chosen("since", form.since(), "所报期间的第一天")
                .that(form.since() == null || !form.since().isAfter(today()), "since", "所报期间应从今天或以前开始")
                .chosen("until", form.until(), "报送截止日期")
                .that(form.until() == null || isAhead(form.until()), "until", "报送截止日期应为今天以后的工作日")
                .that(tasks.size() <= MOST_TASKS, "planTaskIds", "一次最多选 " + MOST_TASKS + " 项任务；全部任务都报时不必选择")
                .done();
        long plan = requireNonNull(form.planId());
        repeats.weigh(Ask.round(plan, tasks, requireNonNull(form.since())), plan, form.repeatReason());
        return reports.openExtraRound(
                plan,
                requireNonNull(form.label()).strip(),
                calendars.current().endOf(requireNonNull(form.until())).at(),
                tasks);
    }

    private boolean isAhead(LocalDate day) {
        return day.isAfter(today()) && calendars.current().isWorkingDay(day);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
