package org.duban.dispatch;

import java.time.Clock;
import java.util.List;
import org.duban.shared.Demand;
import org.duban.shared.RuleViolated;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Steps of a progress report that are taken back; the texts stay where they were written. */
@Service
@Transactional
public class ProgressRecall {
    private final ProgressMapper mapper;
    private final ProgressReports reports;
    private final StatusBook statuses;
    private final ReportHistory history;
    private final Clock clock;

    ProgressRecall(
            ProgressMapper mapper, ProgressReports reports, StatusBook statuses, ReportHistory history, Clock clock) {
        this.mapper = mapper;
        this.reports = reports;
        this.statuses = statuses;
        this.history = history;
        this.clock = clock;
    }

    /** A part that had been returned before is a returned one again. */
    public void part(long reportId, long assignmentId) {
        ProgressPart part = lockPart(reportId, assignmentId, PartState.SUBMITTED);
        recall(part, part.opinion() == null ? PartState.AWAITED : PartState.RETURNED);
    }

    public void partSignature(long reportId, long assignmentId) {
        recall(lockPart(reportId, assignmentId, PartState.SIGNED), PartState.SUBMITTED);
    }

    public void partReturn(long reportId, long assignmentId) {
        recall(lockPart(reportId, assignmentId, PartState.RETURNED), PartState.SUBMITTED);
    }

    /** Back to collecting, if the lead had added up what all had reported in time and was never sent back. */
    public void summary(long reportId) {
        ProgressReport report = lock(reportId, ReportState.SUMMED_UP);
        boolean silent = mapper.parts(List.of(reportId)).stream().anyMatch(part -> part.state() == PartState.SILENT);
        boolean collected = report.opinion() == null && !silent;
        recall(reportId, collected ? ReportState.COLLECTING : ReportState.SUMMING_UP, false);
    }

    public void summarySignature(long reportId) {
        lock(reportId, ReportState.SIGNED);
        recall(reportId, ReportState.SUMMED_UP, true);
    }

    public void summaryReturn(long reportId) {
        lock(reportId, ReportState.SUMMING_UP);
        recall(reportId, ReportState.SUMMED_UP, true);
    }

    /** What the office sent back lies before the office again, signed as it was. */
    public void verificationReturn(long reportId) {
        lock(reportId, ReportState.SUMMING_UP);
        recall(reportId, ReportState.SIGNED, false);
    }

    private void recall(ProgressPart part, PartState state) {
        mapper.recallPart(part.id(), state);
        history.remember(part.reportId());
    }

    private void recall(long reportId, ReportState state, boolean unsigned) {
        mapper.recall(reportId, state, unsigned);
        history.remember(reportId);
    }

    private ProgressReport lock(long reportId, ReportState state) {
        statuses.lock(reports.get(reportId).planTaskId());
        ProgressReport report = reports.get(reportId);
        Demand.that(
                report.state() == state,
                "wrong-state",
                "“" + report.label() + "”的状态已经变化（现为" + report.state().label() + "），不能撤回");
        return report;
    }

    /** After the round's deadline the parts are closed: one taken back now could never be handed in again. */
    private ProgressPart lockPart(long reportId, long assignmentId, PartState state) {
        ProgressReport report = lock(reportId, ReportState.COLLECTING);
        Demand.that(
                clock.instant().isBefore(report.deadline()),
                "round-over",
                "“" + report.label() + "”填报已截止，不能撤回；确需更正请提出数据更正申请");
        ProgressPart part = mapper.part(reportId, assignmentId);
        if (part == null) {
            throw RuleViolated.notFound("该单位在本次报送中的分工");
        }
        Demand.that(
                part.state() == state,
                "wrong-state",
                part.unitName() + "的进展状态已经变化（" + part.state().label() + "），不能撤回");
        return part;
    }
}
