package org.duban.evaluation;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.Set;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.access.User;
import org.duban.assessment.RoundResults;
import org.duban.dispatch.FormCheck;
import org.duban.dispatch.OpinionForm;
import org.duban.paper.IssuedPaper;
import org.duban.paper.Signature;
import org.duban.shared.RuleViolated;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A report before the committee's leader: laid before them, returned, revised and laid before them again, signed. */
@Service
@Transactional
public class ReportSignings {
    private static final int OPINION = 2000;

    private final ReportBook book;
    private final ReportMapper mapper;
    private final EvaluationReports reports;
    private final ReportPaper paper;
    private final RoundResults rounds;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ReportSignings(
            ReportBook book,
            ReportMapper mapper,
            EvaluationReports reports,
            ReportPaper paper,
            RoundResults rounds,
            CurrentUser currentUser,
            Clock clock,
            ApplicationEventPublisher events) {
        this.book = book;
        this.mapper = mapper;
        this.reports = reports;
        this.paper = paper;
        this.rounds = rounds;
        this.currentUser = currentUser;
        this.clock = clock;
        this.events = events;
    }

    void submit(long roundId, int version) {
        EvaluationReport report = book.ofRound(roundId, version, Set.of(ReportState.DRAFT));
        lay(report);
        events.publishEvent(new EvaluationReportSubmitted(report.planId(), report.paperId()));
    }

    /** The office may have back what the leader has not signed yet. */
    void takeBack(long roundId, int version) {
        EvaluationReport report = book.ofRound(roundId, version, Set.of(ReportState.SUBMITTED));
        mapper.putBack(report.id(), null);
        events.publishEvent(new EvaluationReportTakenBack(report.paperId()));
    }

    public void submitAgain(long paperId) {
        lay(book.ofPaper(paperId, ReportState.REVISING));
    }

    private void lay(EvaluationReport report) {
        if (!reports.facts(report).basis().closed()) {
            throw RuleViolated.conflict("grades-not-signed", "报告所取结果中等次尚未审定，请在等次审定后更新评审结果，再送签发");
        }
        User user = currentUser.get();
        mapper.submit(report.id(), clock.instant(), user.signature(Role.OFFICE), user.username());
    }

    public void returnToOffice(long paperId, OpinionForm form) {
        new FormCheck().required("opinion", form.opinion(), "退回意见", OPINION).done();
        EvaluationReport report = book.ofPaper(paperId, ReportState.SUBMITTED);
        mapper.putBack(report.id(), requireNonNull(form.opinion()).strip());
    }

    /** What was read is signed: the version says which. */
    public void sign(long paperId, ReportSignatureForm form) {
        new FormCheck()
                .that(form.version() != null, "version", "请刷新页面，核对报告后再签发")
                .done();
        EvaluationReport report =
                ReportBook.read(book.ofPaper(paperId, ReportState.SUBMITTED), requireNonNull(form.version()));
        if (currentUser.get().username().equals(report.submitter())) {
            throw RuleViolated.forbidden("own-draft", "报告由您送签，须由另一位残工委领导签发");
        }
        rounds.requireIntact(rounds.round(report.roundId()));
        IssuedPaper issued = paper.issue(report, Signature.of(currentUser.get(), Role.LEADER));
        mapper.issue(
                report.id(),
                issued.issuedAt(),
                currentUser.get().signature(Role.LEADER),
                issued.number().toString());
    }
}
