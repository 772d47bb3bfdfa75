package org.duban.risk;

import java.util.List;
import java.util.Optional;
import org.duban.dispatch.TaskStanding;
import org.duban.dispatch.TaskStatus;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of each risk, said before its task is closed. */
@Service
@Transactional
public class RiskVerdicts {
    private static final int WORDS = 2000;

    private final RiskBook book;
    private final RiskDesk desk;
    private final TaskStanding tasks;

    RiskVerdicts(RiskBook book, RiskDesk desk, TaskStanding tasks) {
        this.book = book;
        this.desk = desk;
        this.tasks = tasks;
    }

    record VerdictForm(
            @Nullable RiskState verdict, @Nullable String words) {}

    Risk judge(long id, VerdictForm form) {
        Risk found = book.get(id);
        TaskStatus task = tasks.lock(found.planTaskId());
        desk.require(task, found.ownerUnitId());
        RiskRegister.refuseClosed(task);
        Risk risk = book.get(id);
        RiskState verdict = verdict(risk, form);
        String words = form.words() == null ? "" : form.words().strip();
        return book.change(
                risk,
                risk.judged(verdict, words, book.now()),
                RiskAct.JUDGED,
                "风险“" + risk.what() + "”结论为" + verdict.label() + "：" + words);
    }

    private static RiskState verdict(Risk risk, VerdictForm form) {
        RiskState verdict = form.verdict();
        if (verdict == null || !verdict.isJudged()) {
            throw RuleViolated.invalid("verdict", "请选择结论：未发生、已化解或仍存在");
        }
        if (form.words() == null || form.words().isBlank() || form.words().length() > WORDS) {
            throw RuleViolated.invalid("words", "请说明理由（不超过 " + WORDS + " 个字）");
        }
        if (risk.state().isInHand() || risk.state() == RiskState.DROPPED) {
            throw RuleViolated.conflict("risk-in-hand", "该风险" + risk.state().label() + "，办理后才能作出结论");
        }
        if (verdict == RiskState.DID_NOT_OCCUR && risk.hasOccurred()) {
            throw RuleViolated.invalid("verdict", "该风险曾经发生，结论应为已化解或仍存在");
        }
        if (verdict == RiskState.MASTERED && !risk.hasOccurred()) {
            throw RuleViolated.invalid("verdict", "该风险没有发生过，结论应为未发生或仍存在");
        }
        return verdict;
    }

    /** What stands against closing the task: nothing is closed while it is open what became of a risk. */
    @Transactional(readOnly = true)
    public Optional<String> missingOn(long planTaskId) {
        List<String> open = book.of(planTaskId).stream()
                .filter(risk -> !risk.state().isJudged() && risk.state() != RiskState.DROPPED)
                .map(Risk::what)
                .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of("还有 " + open.size() + " 条风险没有结论（“" + open.get(0) + "”" + (open.size() > 1 ? " 等" : "")
                        + "），请逐条说明未发生、已化解或仍存在，再申请办结");
    }
}
