package org.duban.dispatch;

import static org.duban.dispatch.FormCheck.OPINION;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.shared.Demand;
import org.duban.shared.RuleViolated;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Progress, reported once: participants say their part, the lead adds up, the office verifies. */
@Service
@Transactional
public class ProgressReports {
    private final ProgressRounds rounds;
    private final ProgressMapper mapper;
    private final Statements statements;
    private final ReportHistory history;
    private final EvidenceMapper evidence;
    private final StatusBook statuses;
    private final Timeline timeline;
    private final Recusal recusal;
    private final Actor actor;
    private final Clock clock;

    ProgressReports(
            ProgressRounds rounds,
            ProgressMapper mapper,
            Statements statements,
            ReportHistory history,
            EvidenceMapper evidence,
            StatusBook statuses,
            Timeline timeline,
            Recusal recusal,
            Actor actor,
            Clock clock) {
        this.rounds = rounds;
        this.mapper = mapper;
        this.statements = statements;
        this.history = history;
        this.evidence = evidence;
        this.statuses = statuses;
        this.timeline = timeline;
        this.recusal = recusal;
        this.actor = actor;
        this.clock = clock;
    }

    /** Asks all tasks under implementation for a report, and answers the round's id. */
    public long openRound(long planId, String label, Instant deadline) {
        return rounds.open(planId, label, deadline);
    }

    /** Asks beside the plan's rhythm, all tasks under implementation or only some. */
    public long openExtraRound(long planId, String label, Instant deadline, Collection<Long> onlyTasks) {
        Set<Long> only = Set.copyOf(onlyTasks);
        long roundId = rounds.open(planId, label, deadline, only);
        int asked = mapper.ofRound(roundId).size();
        Demand.that(asked > 0, "nobody-to-ask", "没有正在实施的任务可以报送进展，未布置加报");
        Demand.that(
                only.isEmpty() || asked == only.size(),
                "not-carried-out",
                "所选任务中有 " + (only.size() - asked) + " 项不在实施阶段或已中止，请重新选择，未布置加报");
        return roundId;
    }

    @Transactional(readOnly = true)
    public ProgressReport get(long reportId) {
        ProgressReport report = mapper.find(reportId);
        if (report == null) {
            throw RuleViolated.notFound("该进展报告");
        }
        return report;
    }

    /** The assignments of the units that are asked for a part; the lead adds up instead. */
    @Transactional(readOnly = true)
    public List<Long> partsOf(long reportId) {
        return mapper.parts(List.of(reportId)).stream()
                .map(ProgressPart::assignmentId)
                .toList();
    }

    public void submitPart(long reportId, long assignmentId, ProgressForm form) {
        ProgressReport report = lockIn(reportId, ReportState.COLLECTING, "本次报送已结束收集");
        ProgressPart part = part(reportId, assignmentId);
        boolean owed = part.state() == PartState.AWAITED || part.state() == PartState.RETURNED;
        Demand.that(
                owed,
                "already-reported",
                part.unitName() + "本次进展已报送（" + part.state().label() + "），无需重复办理");
        statements.write(report, part, form);
        mapper.submitPart(part.id(), form, clock.instant(), actor.now().signature());
        enter(report, TimelineKind.PART_SUBMITTED, part.unitName() + "起草“" + report.label() + "”进展");
    }

    public void signPart(long reportId, long assignmentId) {
        ProgressReport report = lockIn(reportId, ReportState.COLLECTING, "本次报送已结束收集");
        ProgressPart part = partToSign(reportId, assignmentId);
        mapper.signPart(part.id(), clock.instant(), actor.now().signature());
        certify(reportId, part.id());
        enter(report, TimelineKind.PART_SIGNED, part.unitName() + "签发并报送“" + report.label() + "”进展");
    }

    public void returnPart(long reportId, long assignmentId, OpinionForm form) {
        opinionOf(form);
        ProgressReport report = lockIn(reportId, ReportState.COLLECTING, "本次报送已结束收集");
        ProgressPart part = partToSign(reportId, assignmentId);
        mapper.returnPart(part.id(), form.opinion());
        enter(
                report,
                TimelineKind.PART_RETURNED,
                part.unitName() + "负责人退回“" + report.label() + "”进展" + Sentence.opinion(form.opinion()));
    }

    /** At the deadline the silent are named, and the lead goes on with what there is. */
    public void nameSilent(long reportId) {
        ProgressReport report = lockIn(reportId, ReportState.COLLECTING, "本次报送已结束收集");
        String silent = mapper.parts(List.of(reportId)).stream()
                .filter(part -> !part.state().isSettled())
                .map(ProgressPart::unitName)
                .collect(Collectors.joining("、"));
        mapper.silence(reportId);
        mapper.move(reportId, ReportState.SUMMING_UP, null);
        history.remember(reportId);
        if (!silent.isEmpty()) {
            enter(report, TimelineKind.SILENT_NAMED, "“" + report.label() + "”截止，" + silent + "逾期未报送，由主办单位据已报送情况汇总");
        }
    }

    public void sumUp(long reportId, ProgressForm form) {
        ProgressReport report = lock(reportId);
        Demand.that(
                report.state() == ReportState.COLLECTING || report.state() == ReportState.SUMMING_UP,
                "already-summed-up",
                "“" + report.label() + "”已汇总（" + report.state().label() + "），退回后才能修改");
        long missing = mapper.parts(List.of(reportId)).stream()
                .filter(part -> !part.state().isSettled())
                .count();
        Demand.that(missing == 0, "parts-open", "还有" + missing + "个单位没有报送，报齐或到截止时间后再汇总");
        statements.write(report, null, form);
        mapper.submit(reportId, form, clock.instant(), actor.now().signature());
        enter(report, TimelineKind.REPORT_SUBMITTED, "汇总“" + report.label() + "”进展");
    }

    public void signSummary(long reportId) {
        ProgressReport report = lockIn(reportId, ReportState.SUMMED_UP, "没有待签发的进展报告");
        mapper.sign(reportId, clock.instant(), actor.now().signature());
        certify(reportId, MilestoneStatement.SUMMARY);
        enter(report, TimelineKind.REPORT_SIGNED, "签发“" + report.label() + "”进展报告，报残工委办公室核实");
    }

    public void returnSummary(long reportId, OpinionForm form) {
        opinionOf(form);
        ProgressReport report = lockIn(reportId, ReportState.SUMMED_UP, "没有待签发的进展报告");
        mapper.move(reportId, ReportState.SUMMING_UP, form.opinion());
        enter(
                report,
                TimelineKind.REPORT_RETURNED,
                "负责人退回“" + report.label() + "”进展报告" + Sentence.opinion(form.opinion()));
    }

    public void verify(long reportId, OpinionForm form) {
        new FormCheck().optional("opinion", form.opinion(), "核实意见", OPINION).done();
        ProgressReport report = lockIn(reportId, ReportState.SIGNED, "没有待核实的进展报告");
        recusal.check(recusal.dutyUnit(report.planTaskId()));
        mapper.verify(reportId, form.opinion(), clock.instant(), actor.now().signature());
        statements.adopt(reportId);
        enter(
                report,
                TimelineKind.REPORT_VERIFIED,
                "核实通过“" + report.label() + "”进展报告" + Sentence.opinion(form.opinion()));
    }

    public void returnFromVerification(long reportId, OpinionForm form) {
        opinionOf(form);
        ProgressReport report = lockIn(reportId, ReportState.SIGNED, "没有待核实的进展报告");
        recusal.check(recusal.dutyUnit(report.planTaskId()));
        mapper.move(reportId, ReportState.SUMMING_UP, form.opinion());
        enter(
                report,
                TimelineKind.REPORT_RETURNED,
                "核实退回“" + report.label() + "”进展报告" + Sentence.opinion(form.opinion()));
    }

    /** Ends the round for this task; from now on the report is read only. */
    public void file(long reportId) {
        ProgressReport report = lockIn(reportId, ReportState.VERIFIED, "进展报告尚未核实，不能归档");
        mapper.move(reportId, ReportState.FILED, report.opinion());
        enter(report, TimelineKind.REPORT_FILED, "“" + report.label() + "”进展报告归档");
    }

    /** Ends a report that nobody needs any more, because its task was closed meanwhile. */
    public void drop(long reportId) {
        ProgressReport report = lock(reportId);
        Demand.that(report.state() != ReportState.FILED, "wrong-state", "进展报告已归档，不能撤销");
        mapper.move(reportId, ReportState.DROPPED, report.opinion());
        enter(report, TimelineKind.REPORT_DROPPED, "任务已办结，“" + report.label() + "”进展不再报送");
    }

    private void certify(long reportId, long partId) {
        Acting by = actor.now();
        evidence.certify(reportId, partId, by.unit(), by.signature(), clock.instant());
    }

    private static void opinionOf(OpinionForm form) {
        new FormCheck().required("opinion", form.opinion(), "退回意见", OPINION).done();
    }

    private ProgressReport lock(long reportId) {
        statuses.lock(get(reportId).planTaskId());
        return get(reportId);
    }

    private ProgressReport lockIn(long reportId, ReportState state, String otherwise) {
        ProgressReport report = lock(reportId);
        Demand.that(
                report.state() == state,
                "wrong-state",
                otherwise + "（现为" + report.state().label() + "）");
        return report;
    }

    private ProgressPart part(long reportId, long assignmentId) {
        ProgressPart part = mapper.part(reportId, assignmentId);
        if (part == null) {
            throw RuleViolated.notFound("该单位在本次报送中的分工");
        }
        return part;
    }

    private ProgressPart partToSign(long reportId, long assignmentId) {
        ProgressPart part = part(reportId, assignmentId);
        Demand.that(
                part.state() == PartState.SUBMITTED,
                "not-to-sign",
                part.unitName() + "没有待签发的进展（" + part.state().label() + "）");
        return part;
    }

    /** Ends each step: what the rows say now goes down in the history. */
    private void enter(ProgressReport report, TimelineKind kind, String sentence) {
        history.remember(report.id());
        timeline.enter(report.planId(), report.planTaskId(), kind, sentence);
    }
}
