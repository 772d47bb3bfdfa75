package org.duban.evaluation;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.assessment.Round;
import org.duban.assessment.RoundResults;
import org.duban.dispatch.FormCheck;
import org.duban.paper.PaperKind;
import org.duban.paper.PaperVoided;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A report as the office drafts it. Its numbers come from snapshot and basis alone and are never typed. */
@Service
@Transactional
class EvaluationReports {
    static final int WORDS = 10_000;
    private static final int TITLE = 100;
    private static final int NAME = 100;
    private static final String GOVERNMENT = "市人民政府";

    private final ReportBook book;
    private final ReportMapper mapper;
    private final ReportBases bases;
    private final ReportPaper paper;
    private final RoundResults rounds;
    private final CurrentUser currentUser;
    private final Clock clock;

    EvaluationReports(
            ReportBook book,
            ReportMapper mapper,
            ReportBases bases,
            ReportPaper paper,
            RoundResults rounds,
            CurrentUser currentUser,
            Clock clock) {
        this.book = book;
        this.mapper = mapper;
        this.bases = bases;
        this.paper = paper;
        this.rounds = rounds;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    void begin(long roundId) {
        Round round = rounds.round(roundId);
        if (mapper.lock(roundId) != null) {
            throw RuleViolated.conflict("report-begun", "该轮评估的报告已经起草，请刷新后继续修改");
        }
        ReportBases.Taken taken = bases.take(round);
        String title = PaperKind.EVALUATION_REPORT.titled(round.title());
        Instant now = clock.instant();
        String by = signature();
        mapper.insert(
                new EvaluationReport(
                        0,
                        roundId,
                        round.planId(),
                        paper.begin(round.planId(), title),
                        ReportState.DRAFT,
                        title,
                        GOVERNMENT,
                        false,
                        taken.hash(),
                        now,
                        by,
                        now,
                        by,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0),
                taken.text());
        summarise(requireNonNull(mapper.ofRound(roundId)), round);
        rewrite(roundId);
    }

    /** What the office wrote when it proposed the grades is not asked for twice. */
    private void summarise(EvaluationReport report, Round round) {
        if (round.summary() != null) {
            mapper.insertText(report.id(), Chapter.OVERALL, round.summary());
        }
    }

    /** Takes the results anew; the snapshot of the round stays what it is. */
    void retake(long roundId, int version) {
        EvaluationReport report = draft(roundId, version);
        ReportBases.Taken taken = bases.take(rounds.round(roundId));
        mapper.retake(report.id(), taken.text(), taken.hash(), clock.instant(), signature());
        rewrite(roundId);
    }

    void head(long roundId, int version, ReportForms.Head form) {
        new FormCheck()
                .required("title", form.title(), "标题", TITLE)
                .required("mainTo", form.mainTo(), "主送机关", NAME)
                .chosen("toUnits", form.toUnits(), "是否抄送各有关单位")
                .done();
        EvaluationReport report = draft(roundId, version);
        mapper.head(
                report.id(),
                requireNonNull(form.title()).strip(),
                requireNonNull(form.mainTo()).strip(),
                requireNonNull(form.toUnits()));
        rewrite(roundId);
    }

    void words(long roundId, Chapter chapter, int version, @Nullable String words) {
        new FormCheck().optional("words", words, "补充内容", WORDS).done();
        EvaluationReport report = draft(roundId, version);
        mapper.forgetText(report.id(), chapter);
        if (words != null && !words.isBlank()) {
            mapper.insertText(report.id(), chapter, words.strip());
        }
        mapper.touched(report.id());
        rewrite(roundId);
    }

    /** Number and file of the void paper stay in the register; the report can be mended and signed again. */
    @EventListener
    void on(PaperVoided event) {
        EvaluationReport report = event.kind() == PaperKind.EVALUATION_REPORT ? mapper.ofPaper(event.paperId()) : null;
        if (report != null) {
            mapper.reopen(
                    report.id(),
                    paper.begin(report.planId(), report.title()),
                    event.number() + "已作废：" + event.reason());
            rewrite(report.roundId());
        }
    }

    private void rewrite(long roundId) {
        EvaluationReport report = requireNonNull(mapper.ofRound(roundId));
        paper.write(report, facts(report), added(report.id()));
    }

    ReportFacts facts(EvaluationReport report) {
        return bases.facts(rounds.round(report.roundId()), mapper.basis(report.id()));
    }

    Map<Chapter, String> added(long reportId) {
        return mapper.texts(reportId).stream()
                .collect(Collectors.toMap(ReportMapper.Added::chapter, ReportMapper.Added::words));
    }

    /** What the leader has before them is not touched. */
    private EvaluationReport draft(long roundId, int version) {
        return book.ofRound(roundId, version, ReportState.WRITTEN);
    }

    private String signature() {
        return currentUser.get().signature(Role.OFFICE);
    }
}
