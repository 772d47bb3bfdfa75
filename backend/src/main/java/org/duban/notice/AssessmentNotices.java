package org.duban.notice;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.duban.assessment.ObjectionDecided;
import org.duban.assessment.ResultsGiven;
import org.duban.assessment.RoundClosed;
import org.duban.assessment.ScoreObjection;
import org.duban.rectification.Finding;
import org.duban.rectification.FindingReassessed;
import org.duban.shared.SystemTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells units what a round of assessment found and came to, and what became of their objections and of what they put right. */
@Component
class AssessmentNotices {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA).withZone(SystemTime.ZONE);

    private final NoticeBoard board;

    AssessmentNotices(NoticeBoard board) {
        this.board = board;
    }

    @EventListener
    void on(ResultsGiven event) {
        String until = DAY.format(event.until());
        board.post(event.results().stream()
                .map(result -> new NoticeBoard.Addressed(
                        of(
                                "results:" + result.selfAssessmentId(),
                                event.title(),
                                result.taskTitle() + "：得分 " + result.total().toPlainString() + " 分；有异议的，请在 " + until
                                        + " 前提出并由负责人签发",
                                result.selfAssessmentId(),
                                result.planTaskId(),
                                event.at()),
                        Recipient.of(result.leadUnitId()).key()))
                .toList());
    }

    @EventListener
    void on(ObjectionDecided event) {
        ScoreObjection objection = event.objection();
        board.post(
                of(
                        "objection:" + objection.id(),
                        event.roundTitle(),
                        "贵单位所提异议已复核：" + objection.state().label() + "。"
                                + (objection.opinion() == null ? "" : objection.opinion()),
                        objection.selfAssessmentId(),
                        objection.planTaskId(),
                        event.at()),
                List.of(Recipient.of(objection.unitId())));
    }

    @EventListener
    void on(FindingReassessed event) {
        Finding finding = event.finding();
        board.post(
                of(
                        "finding:" + finding.id(),
                        "整改复评",
                        finding.problem() + "：" + event.state().label() + "。" + event.opinion(),
                        finding.selfAssessmentId(),
                        finding.planTaskId(),
                        event.at()),
                List.of(Recipient.of(finding.unitId())));
    }

    @EventListener
    void on(RoundClosed event) {
        board.post(event.results().stream()
                .flatMap(result -> result.unitIds().stream()
                        .map(unit -> new NoticeBoard.Addressed(
                                notice(event, result), Recipient.of(unit).key())))
                .toList());
    }

    private static NewNotice notice(RoundClosed event, RoundClosed.Result result) {
        return of(
                "self-assessment:" + result.selfAssessmentId(),
                event.title(),
                result.taskTitle() + "：得分 " + result.total().toPlainString() + " 分，"
                        + result.grade().label() + "（" + result.reason() + "）",
                result.selfAssessmentId(),
                result.planTaskId(),
                event.at());
    }

    private static NewNotice of(
            String subject, String about, String sentence, long selfAssessmentId, long planTaskId, Instant at) {
        return new NewNotice(
                NoticeKind.ASSESSED,
                subject,
                NoticeKind.ASSESSED.label() + "：" + about,
                sentence,
                "/self-assessments/" + selfAssessmentId,
                null,
                planTaskId,
                at);
    }
}
