package org.duban.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reports of a task with their parts, statements, figures and proofs. */
@Component
class ReportPages {
    private final ProgressMapper mapper;
    private final FigureMapper figures;

    ReportPages(ProgressMapper mapper, FigureMapper figures) {
        this.mapper = mapper;
        this.figures = figures;
    }

    List<TaskView.Report> of(long planTaskId) {
        List<ProgressReport> reports = mapper.ofTask(planTaskId);
        if (reports.isEmpty()) {
            return List.of();
        }
        List<Long> ids = reports.stream().map(ProgressReport::id).toList();
        Said said = new Said(
                reports,
                mapper.parts(ids),
                mapper.statements(ids),
                figures.ofReports(ids, Forever.END),
                mapper.evidence(ids));
        return reports.stream().map(said::page).toList();
    }

    /** Everything said in the reports of one task, the newest report first. */
    private record Said(
            List<ProgressReport> reports,
            List<ProgressPart> parts,
            List<MilestoneStatement> statements,
            List<FigureValue> figures,
            List<EvidenceUse> uses) {

        TaskView.Report page(ProgressReport report) {
            List<ProgressPart> own = parts.stream()
                    .filter(part -> part.reportId() == report.id())
                    .toList();
            return new TaskView.Report(
                    report,
                    by(report.id(), MilestoneStatement.SUMMARY, SameWords.of(report, before(report))),
                    own.stream()
                            .map(part -> new TaskView.ReportPart(
                                    part, by(report.id(), part.id(), SameWords.of(part, before(part)))))
                            .toList(),
                    own.stream()
                            .filter(part -> part.state() == PartState.SILENT)
                            .map(ProgressPart::unitName)
                            .toList());
        }

        private @Nullable ProgressReport before(ProgressReport report) {
            return reports.stream()
                    .filter(one -> one.id() < report.id() && one.done() != null)
                    .findFirst()
                    .orElse(null);
        }

        private @Nullable ProgressPart before(ProgressPart part) {
            return parts.stream()
                    .filter(one -> one.assignmentId() == part.assignmentId() && one.reportId() < part.reportId())
                    .filter(one -> one.done() != null)
                    .reduce((one, later) -> later)
                    .orElse(null);
        }

        private TaskView.Stated by(long reportId, long partId, List<String> unchanged) {
            return new TaskView.Stated(
                    statements.stream()
                            .filter(row -> row.reportId() == reportId && row.partId() == partId)
                            .map(row -> new ProgressForm.Statement(row.milestoneId(), row.state()))
                            .toList(),
                    figures.stream()
                            .filter(row -> row.reportId() == reportId && row.partId() == partId)
                            .toList(),
                    uses.stream()
                            .filter(row -> row.reportId() == reportId && row.partId() == partId)
                            .map(row -> new ProgressForm.Proof(row.evidenceId(), row.about(), row.aboutId()))
                            .toList(),
                    unchanged);
        }
    }
}
