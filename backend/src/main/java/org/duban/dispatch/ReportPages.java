package org.duban.dispatch;

import java.util.List;
import org.springframework.stereotype.Component;

/** The reports of a task with their parts, statements and proofs. */
@Component
class ReportPages {
    private final ProgressMapper mapper;

    ReportPages(ProgressMapper mapper) {
        this.mapper = mapper;
    }

    List<TaskView.Report> of(long planTaskId) {
        List<ProgressReport> reports = mapper.ofTask(planTaskId);
        if (reports.isEmpty()) {
            return List.of();
        }
        List<Long> ids = reports.stream().map(ProgressReport::id).toList();
        Said said = new Said(mapper.statements(ids), mapper.evidence(ids));
        List<ProgressPart> parts = mapper.parts(ids);
        return reports.stream().map(report -> page(report, parts, said)).toList();
    }

    private static TaskView.Report page(ProgressReport report, List<ProgressPart> parts, Said said) {
        List<ProgressPart> own =
                parts.stream().filter(part -> part.reportId() == report.id()).toList();
        return new TaskView.Report(
                report,
                said.by(report.id(), MilestoneStatement.SUMMARY),
                own.stream()
                        .map(part -> new TaskView.ReportPart(part, said.by(report.id(), part.id())))
                        .toList(),
                own.stream()
                        .filter(part -> part.state() == PartState.SILENT)
                        .map(ProgressPart::unitName)
                        .toList());
    }

    private record Said(List<MilestoneStatement> statements, List<EvidenceUse> uses) {

        TaskView.Stated by(long reportId, long partId) {
            return new TaskView.Stated(
                    statements.stream()
                            .filter(row -> row.reportId() == reportId && row.partId() == partId)
                            .map(row -> new ProgressForm.Statement(row.milestoneId(), row.state()))
                            .toList(),
                    uses.stream()
                            .filter(row -> row.reportId() == reportId && row.partId() == partId)
                            .map(EvidenceUse::evidenceId)
                            .toList());
        }
    }
}
