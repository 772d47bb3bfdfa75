package org.duban.workflow;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.duban.dispatch.DutyInHand;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** 撤回: who completed a step takes it back, as long as nobody has acted on what followed. */
@Service
class Withdrawals {

    private final WorkItemMapper mapper;
    private final DutyBook duties;
    private final StepRegistry steps;
    private final StepRestart restart;
    private final ProcessInstances instances;
    private final Seats seats;
    private final DutyInHand dutyInHand;

    Withdrawals(
            WorkItemMapper mapper,
            DutyBook duties,
            StepRegistry steps,
            StepRestart restart,
            ProcessInstances instances,
            Seats seats,
            DutyInHand dutyInHand) {
        this.mapper = mapper;
        this.duties = duties;
        this.steps = steps;
        this.restart = restart;
        this.instances = instances;
        this.seats = seats;
        this.dutyInHand = dutyInHand;
    }

    /** Of this and the completion of what followed one wins: both lock the duties that followed. */
    void withdraw(long workItemId, String reason) {
        WorkItem item = duties.lockVisible(workItemId, seats);
        Handler by = seats.require(item);
        Recalls.Recall recall = recallOf(item);
        List<WorkItem> followers = untouched(item, recall);
        String because = item.unitName() + "撤回了“" + item.name() + "”，理由：" + reason;
        dutyInHand.during(DutyBook.duty(item), by.capacity(), () -> {
            duties.recalled(item, reason);
            recall.undo().accept(item);
            followers.forEach(follower -> duties.overtaken(follower, because));
            return item;
        });
        restart.restart(
                instances.find(item.process(), item.subjectId()).orElseThrow(),
                item.element(),
                item.assignmentId() == null ? null : item.assignmentId().toString(),
                followers.stream().map(WorkItem::executionId).toList());
    }

    private Recalls.Recall recallOf(WorkItem item) {
        if (item.isOpen() || item.state() == WorkItem.State.WITHDRAWN) {
            throw RuleViolated.conflict("not-done", "该事项尚未办结，无须撤回");
        }
        if (item.isRecalled()) {
            throw RuleViolated.conflict("already-withdrawn", "该事项已经撤回，请在待办中重新办理");
        }
        if (!isMine(item)) {
            throw RuleViolated.forbidden("not-your-answer", "该事项由" + item.completedBy() + "办结，只有其本人可以撤回");
        }
        return steps.recallOf(item)
                .orElseThrow(() -> RuleViolated.conflict(
                        "not-withdrawable", "“" + item.name() + "”的这一办理结果已经生效并告知有关单位，不能撤回；如需更改请提出申请"));
    }

    private boolean isMine(WorkItem item) {
        Set<Long> me = seats.persons();
        return isOneOf(me, item.completedById()) || isOneOf(me, item.actingForId());
    }

    private static boolean isOneOf(Set<Long> people, @Nullable Long person) {
        return person != null && people.contains(person);
    }

    /** The open duties that followed, locked; refuses when somebody has acted on one of them. */
    private List<WorkItem> untouched(WorkItem item, Recalls.Recall recall) {
        List<WorkItem> followers = followers(item, recall).stream()
                .map(follower -> Objects.requireNonNull(mapper.lock(follower.id())))
                .toList();
        followers.stream().filter(Withdrawals::isActedOn).findFirst().ifPresent(acted -> {
            throw RuleViolated.conflict(
                    "acted-on",
                    acted.unitName() + "已办理“" + acted.name() + "”（" + acted.completedBy() + "），不能再撤回；可与其联系退回");
        });
        List<WorkItem> open = followers.stream().filter(WorkItem::isOpen).toList();
        if (open.isEmpty() && item.assignmentId() == null) {
            throw RuleViolated.conflict("moving", "流程正在流转，请稍候再撤回");
        }
        return open;
    }

    private List<WorkItem> followers(WorkItem item, Recalls.Recall recall) {
        return mapper.allOf(item.process(), item.subjectId()).stream()
                .filter(later -> recall.isFollowedBy(item, later))
                .toList();
    }

    private static boolean isActedOn(WorkItem follower) {
        return follower.state() == WorkItem.State.DONE && !follower.isRecalled();
    }

    /** Whether the reader may take this back now; the page offers only what would succeed. */
    boolean isOffered(WorkItem item) {
        return item.state() == WorkItem.State.DONE
                && !item.isRecalled()
                && isMine(item)
                && seats.may(item)
                && steps.recallOf(item)
                        .filter(recall -> isUntouched(item, recall))
                        .isPresent();
    }

    private boolean isUntouched(WorkItem item, Recalls.Recall recall) {
        List<WorkItem> followers = followers(item, recall);
        boolean acted = followers.stream().anyMatch(Withdrawals::isActedOn);
        return !acted && (item.assignmentId() != null || followers.stream().anyMatch(WorkItem::isOpen));
    }
}
