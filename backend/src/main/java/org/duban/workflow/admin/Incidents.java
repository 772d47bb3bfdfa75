package org.duban.workflow.admin;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.duban.workflow.admin.ProcessAdminMapper.IncidentRow;
import org.duban.workflow.admin.ProcessViews.IncidentView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Jobs that have failed as often as they may: a process stands still until somebody lets it try again. */
@Service
class Incidents {

    private final ProcessAdminMapper mapper;
    private final ManagementService management;
    private final ElementNames names;
    private final RunningProcesses processes;
    private final Clock clock;

    Incidents(
            ProcessAdminMapper mapper,
            ManagementService management,
            ElementNames names,
            RunningProcesses processes,
            Clock clock) {
        this.mapper = mapper;
        this.management = management;
        this.names = names;
        this.processes = processes;
        this.clock = clock;
    }

    Page<IncidentView> list(@Nullable String process, PageRequest page) {
        List<IncidentRow> rows = mapper.incidents(process, page.limit(), page.offset());
        RunningProcesses.Titles titles =
                processes.titles(rows.stream().map(IncidentRow::instanceId).toList());
        return new Page<>(
                rows.stream().map(row -> view(row, titles.of(row.instanceId()))).toList(),
                mapper.countIncidents(process));
    }

    private IncidentView view(IncidentRow row, String title) {
        String element = names.element(row.versionId(), row.element());
        return new IncidentView(
                row.id(),
                row.process(),
                names.process(row.versionId()),
                row.version(),
                row.instanceId(),
                title,
                row.element(),
                element,
                "“" + element + "”多次执行失败，流程停在此处" + (row.message() == null ? "" : "：" + row.message()),
                row.since());
    }

    String stack(String incidentId) {
        String stack = management.getJobExceptionStacktrace(existing(incidentId).jobId());
        return stack == null ? "没有记录错误堆栈" : stack;
    }

    /** One more try, at once; if it fails again it is an incident again. */
    void retry(String incidentId) {
        tryAgain(List.of(existing(incidentId).jobId()));
    }

    /** All of a kind: the same step of the same process. */
    int retryAll(String process, String element) {
        List<String> jobs = mapper.failedJobsAt(process, element);
        if (jobs.isEmpty()) {
            throw RuleViolated.conflict("no-incidents", "这一环节没有故障，可能已由他人重试");
        }
        tryAgain(jobs);
        return jobs.size();
    }

    /** The engine has put the job off after its last failure; whoever presses the button does not want to wait. */
    private void tryAgain(List<String> jobs) {
        management
                .setJobRetries(1)
                .jobIds(jobs)
                .dueDate(Date.from(clock.instant()))
                .execute();
    }

    private IncidentRow existing(String incidentId) {
        IncidentRow incident = mapper.incident(incidentId);
        if (incident == null) {
            throw RuleViolated.of(RuleViolated.Kind.NOT_FOUND, "not-found", "该故障不存在，可能已由他人重试");
        }
        return incident;
    }
}
