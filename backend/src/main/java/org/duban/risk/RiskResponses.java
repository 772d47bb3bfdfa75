package org.duban.risk;

import org.duban.dispatch.OpinionForm;
import org.duban.dispatch.Recusal;
import org.duban.dispatch.TaskStanding;
import org.duban.risk.RiskMapper.Signal;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is answered when a risk was raised: the office says whether it is one, its owner what is done about it. */
@Service
@Transactional
public class RiskResponses {
    private static final int WORDS = 2000;

    private final RiskBook book;
    private final TaskStanding tasks;
    private final Recusal recusal;

    RiskResponses(RiskBook book, TaskStanding tasks, Recusal recusal) {
        this.book = book;
        this.tasks = tasks;
        this.recusal = recusal;
    }

    public record AnswerForm(@Nullable String measure) {}

    @Transactional(readOnly = true)
    public boolean hasOccurred(long signalId) {
        return book.signal(signalId).effect() == RiskEffect.OCCURRED;
    }

    @Transactional(readOnly = true)
    public long ownerUnit(long signalId) {
        return book.get(book.signal(signalId).riskId()).ownerUnitId();
    }

    public void confirm(long signalId, OpinionForm form) {
        Risk risk = lockJudged(signalId, form, false);
        book.change(
                risk,
                risk.in(RiskState.OCCURRED),
                RiskAct.CONFIRMED,
                "研判风险“" + risk.what() + "”成立" + said(form.opinion()));
    }

    public void dismiss(long signalId, OpinionForm form) {
        Risk risk = lockJudged(signalId, form, true);
        book.change(risk, risk.dismissed(), RiskAct.DISMISSED, "研判风险“" + risk.what() + "”不成立" + said(form.opinion()));
    }

    public void answer(long signalId, AnswerForm form) {
        String measure = words(form.measure(), "measure", "请填写应对措施", true);
        Risk risk = lock(signalId, RiskState.OCCURRED);
        book.change(risk, risk.answered(measure, book.now()), RiskAct.ANSWERED, "应对风险“" + risk.what() + "”：" + measure);
    }

    private Risk lockJudged(long signalId, OpinionForm form, boolean mustSay) {
        words(form.opinion(), "opinion", "请填写不成立的理由", mustSay);
        Risk risk = lock(signalId, RiskState.PROPOSED);
        recusal.check(risk.ownerUnitId());
        return risk;
    }

    private Risk lock(long signalId, RiskState expected) {
        Signal signal = book.signal(signalId);
        tasks.lock(signal.planTaskId());
        Risk risk = book.get(signal.riskId());
        if (risk.state() != expected) {
            throw RuleViolated.conflict("risk-state", "该风险现为“" + risk.state().label() + "”，无须再办理");
        }
        return risk;
    }

    private static String words(@Nullable String text, String field, String sentence, boolean isRequired) {
        String given = text == null ? "" : text.strip();
        if (isRequired && given.isEmpty()) {
            throw RuleViolated.invalid(field, sentence);
        }
        if (given.length() > WORDS) {
            throw RuleViolated.invalid(field, "不超过 " + WORDS + " 个字");
        }
        return given;
    }

    private static String said(@Nullable String opinion) {
        return opinion == null || opinion.isBlank() ? "" : "：" + opinion.strip();
    }
}
