package org.duban.application;

import java.util.List;
import java.util.Optional;
import org.duban.dispatch.Phase;
import org.duban.dispatch.TaskStatus;
import org.duban.shared.RuleViolated;
import org.springframework.stereotype.Component;

/** What stands against an application of a kind on a task, before anybody has filled in its form. */
@Component
class Obstacles {
    private final ApplicationMapper mapper;
    private final Kinds kinds;

    Obstacles(ApplicationMapper mapper, Kinds kinds) {
        this.mapper = mapper;
        this.kinds = kinds;
    }

    void refuse(String kind, TaskStatus task) {
        ofTask(kinds.named(kind), task).ifPresent(sentence -> {
            throw RuleViolated.conflict("not-possible-now", sentence);
        });
    }

    /** Also what is running already; before the form is filled in, the subject is not known yet. */
    Optional<String> of(ApplicationKind<?> kind, TaskStatus task) {
        return ofTask(kind, task).or(() -> beside(kind, mapper.openOn(task.planTaskId())));
    }

    void refuseBeside(Application wanted) {
        Application same = mapper.openWith(wanted.openKey());
        if (same != null && same.id() != wanted.id()) {
            throw alreadyOpen(same);
        }
        List<Application> others = mapper.openOn(wanted.planTaskId()).stream()
                .filter(open -> open.id() != wanted.id())
                .toList();
        beside(kinds.named(wanted.kind()), others).ifPresent(sentence -> {
            throw RuleViolated.conflict("applications-open", sentence);
        });
    }

    /** The same thing is asked once at a time; an indicator may be asked about from two tasks. */
    RuleViolated alreadyOpen(Application same) {
        return RuleViolated.conflict(
                "application-duplicate",
                "“" + same.subjectName() + "”已有一件" + kinds.label(same.kind()) + "申请在办（"
                        + same.state().label() + "），不能重复提出");
    }

    private static Optional<String> ofTask(ApplicationKind<?> kind, TaskStatus task) {
        if (task.phase() == Phase.CLOSED) {
            return Optional.of("该任务已办结销号，不能再提出申请");
        }
        if (task.isSuspended() && !kind.isForStandstill()) {
            return Optional.of("该任务已中止，恢复后才能提出其他申请");
        }
        if (kind.isOfLead() && task.leadUnitId() == null) {
            return Optional.of("该任务尚未确定主办单位，不能申请" + kind.label());
        }
        return kind.obstacle(task);
    }

    private Optional<String> beside(ApplicationKind<?> kind, List<Application> others) {
        for (Application other : others) {
            if (kinds.named(other.kind()).runsAlone()) {
                return Optional.of("该任务的" + kinds.label(other.kind()) + "申请正在审批，其间不能提出其他申请");
            }
        }
        return kind.runsAlone() && !others.isEmpty()
                ? Optional.of("该任务还有 " + others.size() + " 件申请在办，须先办完或撤回，再申请" + kind.label())
                : Optional.empty();
    }
}
