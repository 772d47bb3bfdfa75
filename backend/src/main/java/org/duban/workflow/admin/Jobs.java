package org.duban.workflow.admin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.workflow.admin.ProcessAdminMapper.JobRow;
import org.duban.workflow.admin.ProcessViews.JobView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the engine has still to do by itself: timers, and steps that go on in the background. */
@Service
class Jobs {

    private final ProcessAdminMapper mapper;
    private final ElementNames names;
    private final RunningProcesses processes;
    private final Clock clock;

    Jobs(ProcessAdminMapper mapper, ElementNames names, RunningProcesses processes, Clock clock) {
        this.mapper = mapper;
        this.names = names;
        this.processes = processes;
        this.clock = clock;
    }

    Page<JobView> list(
            JobFilter.Kind kind, JobFilter.@Nullable State state, @Nullable String process, PageRequest page) {
        JobFilter filter = new JobFilter(kind, state, process, clock.instant());
        List<JobRow> rows = mapper.jobs(filter, page.limit(), page.offset());
        RunningProcesses.Titles titles =
                processes.titles(rows.stream().map(JobRow::instanceId).toList());
        return new Page<>(
                rows.stream()
                        .map(row -> view(row, titles.of(row.instanceId()), filter.now()))
                        .toList(),
                mapper.countJobs(filter));
    }

    private JobView view(JobRow row, String title, Instant now) {
        return new JobView(
                row.id(),
                row.process(),
                names.process(row.versionId()),
                row.instanceId(),
                title,
                row.element(),
                names.element(row.versionId(), row.element()) + purpose(row),
                row.due(),
                row.retries(),
                state(row, now));
    }

    /** Reminder and escalation are listeners of the step itself and have no name in the model. */
    private static String purpose(JobRow row) {
        String about = row.about() == null ? "" : row.about();
        if (about.contains(row.element() + "Reminder")) {
            return "（到期前提醒）";
        }
        return about.contains(row.element() + "Escalation") ? "（逾期上报）" : "";
    }

    private static JobFilter.State state(JobRow row, Instant now) {
        if (row.retries() == 0) {
            return JobFilter.State.failed;
        }
        return row.due() == null || !row.due().isAfter(now) ? JobFilter.State.overdue : JobFilter.State.waiting;
    }
}
