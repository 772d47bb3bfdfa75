package org.duban.assessment;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duban.access.CurrentUser;
import org.duban.dispatch.Actor;
import org.duban.dispatch.FormCheck;
import org.duban.dispatch.OpinionForm;
import org.duban.dispatch.Recusal;
import org.duban.dispatch.Timeline;
import org.duban.dispatch.TimelineKind;
import org.duban.shared.Demand;
import org.duban.shared.SystemTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office checks what a unit says of itself, on paper, on the spot and with the people; never its own unit's (回避). */
@Service
@Transactional
public class Verification {
    private static final int PEOPLE = 500;
    private static final int FOUND = 4000;
    private static final int NOTE = 1000;
    private static final int OPINION = 2000;

    private final SelfMapper mapper;
    private final SelfBook book;
    private final RoundMapper rounds;
    private final GradeRule grades;
    private final Recusal recusal;
    private final Timeline timeline;
    private final Actor actor;
    private final CurrentUser currentUser;
    private final Clock clock;

    Verification(
            SelfMapper mapper,
            SelfBook book,
            RoundMapper rounds,
            GradeRule grades,
            Recusal recusal,
            Timeline timeline,
            Actor actor,
            CurrentUser currentUser,
            Clock clock) {
        this.mapper = mapper;
        this.book = book;
        this.rounds = rounds;
        this.grades = grades;
        this.recusal = recusal;
        this.timeline = timeline;
        this.actor = actor;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    public void verify(long id, VerificationForm form) {
        SelfAssessment assessment = book.lockIn(id, SelfState.SIGNED);
        recusal.check(assessment.leadUnitId());
        Round round = requireNonNull(rounds.find(assessment.roundId()));
        Demand.that(round.drawnAt() != null, "not-drawn", "本轮抽查样本尚未抽取，抽取后再核实");
        List<CheckCard> cards = mapper.cards(id);
        Demand.that(!assessment.isSampled() || !cards.isEmpty(), "no-check-card", "该任务已抽中实地检查，请先填写抽查记录卡再核实");
        ScoreRules rules = new ScoreRules(rounds.criteria(round.id()), round.scoreStep());
        FormCheck check = new FormCheck().optional("opinion", form.opinion(), "核实意见", OPINION);
        rules.check(check, form.lines(), before(assessment));
        ticks(check, form, cards);
        check.done();
        BigDecimal total = rules.total(form.lines());
        GradeVerdict grade = grades.judge(new GradeFacts(
                total, assessment.isSilent(), requireNonNull(form.spot()).tick() == Tick.NO));
        form.lines().forEach(score -> mapper.scoreVerified(id, score));
        mapper.verify(
                id,
                new SelfMapper.Verified(
                        total,
                        form,
                        grade,
                        form.opinion(),
                        clock.instant(),
                        actor.now().signature(),
                        currentUser.get().username()));
        enter(assessment, "核实自评"); // experts score after this and must not know what the office gave
    }

    /** A score that is not the lead's own is explained; where the lead was silent, one that is not what the facts say. */
    private Map<Long, ScoreRules.Before> before(SelfAssessment assessment) {
        return mapper.scores(assessment.id()).stream()
                .collect(Collectors.toMap(
                        SelfScore::criterionId,
                        score -> assessment.isSilent()
                                ? new ScoreRules.Before(
                                        score.factMark() == Mark.SCORED ? Mark.SCORED : null,
                                        score.factPoints(),
                                        "已有数据")
                                : new ScoreRules.Before(score.selfMark(), score.selfPoints(), "自评得分")));
    }

    private static void ticks(FormCheck check, VerificationForm form, List<CheckCard> cards) {
        tick(check, "paper", form.paper(), "书面完成");
        tick(check, "spot", form.spot(), "抽查属实");
        tick(check, "people", form.people(), "群众认可");
        Tick spot = form.spot() == null ? null : form.spot().tick();
        if (spot == null) {
            return;
        }
        boolean refuted = cards.stream().anyMatch(card -> !card.isTrue());
        check.that(cards.isEmpty() == (spot == Tick.NOT_ASKED), "spot.tick", "有抽查记录卡的才能答是或否，没有的选“未开展”")
                .that(spot != Tick.YES || !refuted, "spot.tick", "抽查记录卡有不属实的，不能答“是”");
    }

    private static void tick(FormCheck check, String field, VerificationForm.@Nullable TickForm form, String label) {
        Tick tick = form == null ? null : form.tick();
        String note = form == null ? null : form.note();
        boolean explained = tick == null || tick == Tick.NOT_ASKED || field.equals("paper") && tick == Tick.YES;
        check.chosen(field + ".tick", tick, "“" + label + "”的核实结论")
                .that(tick != Tick.NOT_ASKED || !field.equals("paper"), "paper.tick", "书面核实是必经的，请答是或否")
                .that(explained || note != null, field + ".note", "请写明“" + label + "”的依据")
                .optional(field + ".note", note, "依据", NOTE);
    }

    public void returnToLead(long id, OpinionForm form) {
        new FormCheck().required("opinion", form.opinion(), "退回意见", OPINION).done();
        SelfAssessment assessment = book.lockIn(id, SelfState.SIGNED);
        recusal.check(assessment.leadUnitId());
        mapper.move(id, SelfState.SCORING, form.opinion());
        enter(assessment, "核实退回自评：" + requireNonNull(form.opinion()).strip());
    }

    /** Whoever went there writes down what they found; a card stands beside the others for ever. */
    void addCard(long id, CheckCardForm form) {
        SelfAssessment assessment = book.lock(id);
        recusal.check(assessment.leadUnitId());
        Demand.that(assessment.state() != SelfState.VERIFIED, "already-verified", "该任务已核实，不再增加抽查记录");
        Round round = requireNonNull(rounds.find(assessment.roundId()));
        Demand.that(round.drawnAt() != null, "not-drawn", "本轮抽查样本尚未抽取，抽取后再检查");
        LocalDate opened = LocalDate.ofInstant(requireNonNull(round.openedAt()), SystemTime.ZONE);
        LocalDate on = form.checkedOn();
        new FormCheck()
                .required("people", form.people(), "检查人员", PEOPLE)
                .chosen("checkedOn", on, "检查日期")
                .that(on == null || !on.isAfter(LocalDate.now(clock)), "checkedOn", "检查日期不能晚于今天")
                .that(on == null || !on.isBefore(opened), "checkedOn", "检查日期不能早于本轮评估开启（" + opened + "）")
                .required("place", form.place(), "检查地点", PEOPLE)
                .required("found", form.found(), "检查发现的情况", FOUND)
                .chosen("isTrue", form.isTrue(), "是否属实")
                .done();
        mapper.insertCard(new CheckCard(
                0,
                id,
                requireNonNull(form.people()).strip(),
                requireNonNull(on),
                requireNonNull(form.place()).strip(),
                requireNonNull(form.found()).strip(),
                requireNonNull(form.isTrue()),
                clock.instant(),
                actor.now().signature()));
    }

    private void enter(SelfAssessment assessment, String sentence) {
        timeline.enter(assessment.planId(), assessment.planTaskId(), TimelineKind.ASSESSMENT, sentence);
    }
}
