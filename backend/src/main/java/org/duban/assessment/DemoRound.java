package org.duban.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The half-yearly round of the demo's first summer: its scheme, and what each side gives a task for it. */
@Component
@Profile("demo")
public class DemoRound {

    private static final int PART_DAYS = 8;
    private static final int SELF_DAYS = 16;
    private static final int VERIFY_DAYS = 30;
    private static final int OBJECTION_DAYS = 5;
    private static final int EXPERT_WEIGHT = 30;
    private static final int SEATS = 3;
    private static final int EXPERT_DAYS = 45;
    private static final BigDecimal SPREAD = BigDecimal.valueOf(15);
    private static final BigDecimal USUAL_SHARE = new BigDecimal("0.85");
    private static final BigDecimal TAKEN_OFF = new BigDecimal("1.5");

    /** Of so many tasks the office finds one to have been scored too well. */
    private static final int DOUBTED = 6;

    private final Schemes schemes;
    private final RoundMapper rounds;
    private final SelfBook book;
    private final SelfMapper selves;
    private final Verification verification;

    DemoRound(Schemes schemes, RoundMapper rounds, SelfBook book, SelfMapper selves, Verification verification) {
        this.schemes = schemes;
        this.rounds = rounds;
        this.book = book;
        this.selves = selves;
        this.verification = verification;
    }

    /** As the office; a leader then approves it. */
    public void begin(long planId, LocalDate asOf) {
        long id = schemes.begin(planId, RoundKind.YEARLY, null);
        schemes.edit(
                id,
                0,
                new SchemeForm(
                        "2022 年上半年实施情况评估",
                        asOf,
                        FirstScheme.SCOPE,
                        FirstScheme.STEP,
                        PART_DAYS,
                        SELF_DAYS,
                        VERIFY_DAYS,
                        OBJECTION_DAYS,
                        FirstScheme.SAMPLE_PERCENT,
                        FirstScheme.criteria(),
                        new ExpertTerms(EXPERT_WEIGHT, SEATS, EXPERT_DAYS, SPREAD)));
        schemes.submit(id, schemes.find(id).version());
    }

    public PartForm part() {
        return new PartForm("本单位承担的工作已按方案完成，台账齐全。", null, List.of());
    }

    /** What the facts say, and of what must be judged a usual share. */
    public SelfForm self(long selfAssessmentId) {
        return new SelfForm("上半年按方案推进，主要目标完成。", scores(selfAssessmentId, false));
    }

    /** What the office finds; a task that is looked at on the spot gets its card first. */
    public VerificationForm verified(long selfAssessmentId, LocalDate day) {
        SelfAssessment task = book.get(selfAssessmentId);
        if (task.isSampled()) {
            verification.addCard(
                    selfAssessmentId, new CheckCardForm("王建国、李淑敏", day, "尧都区、洪洞县各两个乡镇", "查阅台账并入户走访，情况与自评相符。", true));
        }
        return new VerificationForm(
                scores(selfAssessmentId, true),
                new VerificationForm.TickForm(Tick.YES, null),
                task.isSampled()
                        ? new VerificationForm.TickForm(Tick.YES, "见抽查记录卡")
                        : new VerificationForm.TickForm(Tick.NOT_ASKED, null),
                new VerificationForm.TickForm(Tick.NOT_ASKED, null),
                "经书面核实，情况属实。");
    }

    private List<ScoreForm> scores(long id, boolean verifying) {
        SelfAssessment task = book.get(id);
        boolean isDoubted = verifying && task.ordinal() % DOUBTED == 0;
        Round round = Objects.requireNonNull(rounds.find(task.roundId()));
        List<SelfScore> found = selves.scores(id);
        return rounds.criteria(round.id()).stream()
                .map(criterion -> score(criterion, scoreOf(found, criterion), isDoubted, round))
                .toList();
    }

    private static SelfScore scoreOf(List<SelfScore> found, Criterion criterion) {
        return found.stream()
                .filter(score -> score.criterionId() == criterion.id())
                .findFirst()
                .orElseThrow();
    }

    private static ScoreForm score(Criterion criterion, SelfScore found, boolean isDoubted, Round round) {
        if (found.factMark() == Mark.NOT_APPLICABLE) {
            return new ScoreForm(criterion.id(), null, true, "本期没有这项内容", null);
        }
        BigDecimal known = found.selfPoints() == null ? found.factPoints() : found.selfPoints();
        BigDecimal points = known == null ? usual(criterion, round.scoreStep()) : known;
        boolean isLess = isDoubted && criterion.basis() == FactBasis.JUDGED && points.compareTo(TAKEN_OFF) > 0;
        return new ScoreForm(
                criterion.id(),
                isLess ? points.subtract(TAKEN_OFF) : points,
                false,
                isLess ? "走访的几户还不知道这项政策" : "据台账、报表和走访记录",
                null);
    }

    private static BigDecimal usual(Criterion criterion, BigDecimal step) {
        return criterion
                .points()
                .multiply(USUAL_SHARE)
                .divide(step, 0, RoundingMode.DOWN)
                .multiply(step);
    }
}
