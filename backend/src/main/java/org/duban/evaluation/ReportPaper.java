package org.duban.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.assessment.TaskFacts;
import org.duban.dispatch.AssignmentState;
import org.duban.paper.Addressee;
import org.duban.paper.IssuedPaper;
import org.duban.paper.PaperDraft;
import org.duban.paper.PaperKind;
import org.duban.paper.PaperText;
import org.duban.paper.Papers;
import org.duban.paper.Signature;
import org.springframework.stereotype.Component;

/** The paper of a report: kept in step with it while it is a draft, then issued by its signature. */
@Component
class ReportPaper {
    private final Papers papers;

    ReportPaper(Papers papers) {
        this.papers = papers;
    }

    /** The paper comes before its report, which then writes it. */
    long begin(long planId, String title) {
        return papers.draft(
                new PaperDraft(PaperKind.EVALUATION_REPORT, planId, null, PaperText.of(title, List.of(), List.of())));
    }

    void write(EvaluationReport report, ReportFacts facts, Map<Chapter, String> added) {
        ReportText.Drafted drafted = new ReportText(facts).draft();
        PaperText text = PaperText.of(
                        report.title(), List.of(new Addressee(null, report.mainTo())), drafted.body(added))
                .withAnnexes(drafted.annexes())
                .copiedTo(report.toUnits() ? units(facts) : List.of());
        papers.revise(report.paperId(), papers.get(report.paperId()).version(), text);
    }

    /** All that had a part in a task, in the order in which the plan names them. */
    private static List<Addressee> units(ReportFacts facts) {
        Map<Long, Addressee> units = new LinkedHashMap<>();
        facts.all().stream()
                .flatMap(task -> task.units().stream())
                .filter(unit -> unit.state() != AssignmentState.RELEASED)
                .forEach(unit -> units.putIfAbsent(unit.unitId(), addressee(unit)));
        return List.copyOf(units.values());
    }

    private static Addressee addressee(TaskFacts.Unit unit) {
        return new Addressee(unit.unitId(), unit.name());
    }

    IssuedPaper issue(EvaluationReport report, Signature signature) {
        return papers.issue(report.paperId(), signature);
    }
}
