package org.duban.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.access.User;
import org.duban.assessment.Round;
import org.duban.assessment.RoundResults;
import org.duban.paper.Papers;
import org.duban.shared.Download;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports for the committee, and signed ones for evaluators. Units read the paper, when it is copied to them. */
@Service
@Transactional(readOnly = true)
class ReportViews {
    private final ReportMapper mapper;
    private final EvaluationReports reports;
    private final ReportBases bases;
    private final RoundResults rounds;
    private final Papers papers;
    private final CurrentUser currentUser;

    ReportViews(
            ReportMapper mapper,
            EvaluationReports reports,
            ReportBases bases,
            RoundResults rounds,
            Papers papers,
            CurrentUser currentUser) {
        this.mapper = mapper;
        this.reports = reports;
        this.bases = bases;
        this.rounds = rounds;
        this.papers = papers;
        this.currentUser = currentUser;
    }

    ReportPage page(long roundId) {
        EvaluationReport report = visible(roundId);
        Round round = rounds.round(roundId);
        return new ReportPage(
                roundId,
                round.title(),
                round.kind(),
                round.state(),
                rounds.plan(roundId).name(),
                Objects.requireNonNull(round.asOf()),
                Objects.requireNonNull(round.snapshotHash()),
                report == null ? null : view(report, round));
    }

    ReportPage ofPaper(long paperId) {
        Long roundId = mapper.roundOfPaper(paperId);
        if (roundId == null) {
            throw RuleViolated.notFound("该评估报告");
        }
        return page(roundId);
    }

    private ReportPage.View view(EvaluationReport report, Round round) {
        ReportFacts facts = reports.facts(report);
        ReportText.Drafted drafted = new ReportText(facts).draft();
        Map<Chapter, String> added = reports.added(report.id());
        List<ReportPage.ChapterView> chapters = Arrays.stream(Chapter.values())
                .map(chapter -> new ReportPage.ChapterView(
                        chapter,
                        chapter.heading(),
                        Objects.requireNonNull(drafted.chapters().get(chapter)),
                        added.getOrDefault(chapter, "")))
                .toList();
        return new ReportPage.View(
                report,
                drafted.opening(),
                chapters,
                drafted.annexes(),
                facts.basis().closed(),
                ReportState.WRITTEN.contains(report.state())
                        && !bases.take(round).hash().equals(report.basisHash()));
    }

    /** What was signed as it was signed; a draft as it would be printed now. */
    Download docx(long roundId) {
        EvaluationReport report = visible(roundId);
        if (report == null) {
            throw RuleViolated.notFound("该轮评估的报告");
        }
        return Download.docx(
                report.title() + (report.state() == ReportState.ISSUED ? "" : "（稿）") + ".docx",
                papers.docx(report.paperId()));
    }

    /** For the government's own performance review; only what the leaders have signed is told. */
    Download resultSheet(long roundId) {
        EvaluationReport report = visible(roundId);
        if (report == null) {
            throw RuleViolated.notFound("该轮评估的报告");
        }
        ReportFacts facts = reports.facts(report);
        if (!facts.basis().closed()) {
            throw RuleViolated.conflict("grades-not-signed", "等次审定并更新评审结果后，才能导出考核结果表");
        }
        return Download.xlsx(
                facts.round().title() + "结果表.xlsx", new ResultSheet(facts, report.basisHash()).write(report.takenAt()));
    }

    /** Evaluators see a report once it is signed; before, it is none of theirs. */
    private @Nullable EvaluationReport visible(long roundId) {
        EvaluationReport report = mapper.ofRound(roundId);
        User user = currentUser.get();
        boolean isCommittee = user.is(Role.OFFICE) || user.is(Role.LEADER);
        if (!isCommittee && (report == null || report.state() != ReportState.ISSUED)) {
            throw RuleViolated.notFound("该轮评估的报告");
        }
        return report;
    }
}
