package org.duban.expert;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import org.duban.assessment.ReviewGround;
import org.duban.dispatch.Actor;
import org.duban.dispatch.FormCheck;
import org.duban.dispatch.Recusal;
import org.duban.shared.RuleViolated;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why experts may differ by more than the scheme allows: somebody of the committee says so, never of the unit's own (回避). */
@Service
@Transactional
class Divergences {
    private static final int REASON = 2000;

    private final ReviewMapper mapper;
    private final ReviewBook book;
    private final ReviewGround ground;
    private final Recusal recusal;
    private final Actor actor;
    private final Clock clock;

    Divergences(ReviewMapper mapper, ReviewBook book, ReviewGround ground, Recusal recusal, Actor actor, Clock clock) {
        this.mapper = mapper;
        this.book = book;
        this.ground = ground;
        this.recusal = recusal;
        this.actor = actor;
        this.clock = clock;
    }

    void settle(long roundId, long planTaskId, SettlementForm form) {
        new FormCheck()
                .chosen("settlement", form.settlement(), "处理方式")
                .required("reason", form.reason(), "处理理由", REASON)
                .done();
        book.lockIn(roundId, ReviewState.SETTLING);
        TaskResult result = mapper.results(roundId).stream()
                .filter(one -> one.planTaskId() == planTaskId && one.isDivergent())
                .findFirst()
                .orElseThrow(() -> RuleViolated.notFound("该任务的评审分歧"));
        recusal.check(leadOf(roundId, planTaskId));
        mapper.settle(
                result.selfAssessmentId(),
                requireNonNull(form.settlement()),
                requireNonNull(form.reason()).strip(),
                clock.instant(),
                actor.now().signature());
    }

    private long leadOf(long roundId, long planTaskId) {
        return ground.task(roundId, planTaskId).orElseThrow().leadUnitId();
    }
}
