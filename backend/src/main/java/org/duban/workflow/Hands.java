package org.duban.workflow;

import static org.duban.dispatch.ColleaguesTold.Matter.ASSIGNED;
import static org.duban.dispatch.ColleaguesTold.Matter.DONE_BY_OTHER;
import static org.duban.dispatch.ColleaguesTold.Matter.RELEASED;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.access.Colleague;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** In whose hands a duty is. The unit owns it; whoever else holds the post sees it still and may take it over. */
@Service
class Hands {

    private final WorkItemMapper mapper;
    private final DutyBook duties;
    private final DutyColleagues colleagues;
    private final DutyActs acts;
    private final Seats seats;
    private final Clock clock;

    Hands(WorkItemMapper mapper, DutyBook duties, DutyColleagues colleagues, DutyActs acts, Seats seats, Clock clock) {
        this.mapper = mapper;
        this.duties = duties;
        this.colleagues = colleagues;
        this.acts = acts;
        this.seats = seats;
        this.clock = clock;
    }

    /** @param to the person who is to have it; null gives it back to whoever takes it */
    void give(long workItemId, @Nullable Long to, @Nullable String reason) {
        WorkItem item = duties.lockVisible(workItemId, seats);
        Handler colleague = seats.colleague(item).orElseThrow(() -> otherUnit(item));
        DutyBook.requireOpen(item);
        Handover handover = new Handover(
                item.assigneeId(), item.assignee(), to, seats.persons(), seats.may(item), seats.heads(item));
        DutyAct act = handover.act();
        requireReason(item, handover, act, reason);
        Colleague next = to == null ? null : holder(item, to);
        mapper.keepPast(item.id(), clock.instant());
        mapper.assign(item.id(), to, next == null ? null : next.name(), null);
        Handler by = (act == DutyAct.ASSIGNED ? seats.head(item) : seats.holder(item)).orElse(colleague);
        String sentence = sentence(act, item, next) + because(reason);
        acts.enter(item, act, by, sentence);
        acts.tell(item, ASSIGNED, others(item.assigneeId(), to), by.signature() + sentence);
    }

    /** To be taken by the one who asks, as the absent colleague's if they stand in for one. */
    void take(long workItemId, @Nullable String reason) {
        WorkItem item = duties.lockVisible(workItemId, seats);
        give(workItemId, seats.require(item).holderId(), reason);
    }

    private void requireReason(WorkItem item, Handover handover, DutyAct act, @Nullable String reason) {
        if (!handover.needsReason() || (reason != null && !reason.isBlank())) {
            return;
        }
        if (act == DutyAct.TAKEN_OVER) {
            throw RuleViolated.conflict("already-taken", "该事项已由" + item.assignee() + "认领；如需由您办理，请写明接办理由");
        }
        throw RuleViolated.invalid("reason", "请写明" + act.label() + "的理由");
    }

    private Colleague holder(WorkItem item, long person) {
        return colleagues.holders(item).stream()
                .filter(colleague -> colleague.personId() == person)
                .findFirst()
                .orElseThrow(() ->
                        RuleViolated.invalid("to", "只能交给" + item.unitName() + "担任相应岗位的同事；交由其他单位承担，须提出申请或由残工委办公室裁定责任"));
    }

    private static String sentence(DutyAct act, WorkItem item, @Nullable Colleague next) {
        return switch (act) {
            case TAKEN -> "认领“" + item.name() + "”";
            case TAKEN_OVER -> "从" + item.assignee() + "处接办“" + item.name() + "”";
            case GIVEN_BACK -> "将“" + item.name() + "”退回待认领";
            default -> act.label() + "“" + item.name() + "”给" + (next == null ? "同事" : next.name());
        };
    }

    static String because(@Nullable String reason) {
        return reason == null || reason.isBlank() ? "" : "，理由：" + reason.strip();
    }

    /** Whoever loses or gets it and did not do so themselves. */
    private Set<Long> others(@Nullable Long... people) {
        return Stream.of(people)
                .filter(Objects::nonNull)
                .filter(person -> !seats.persons().contains(person))
                .collect(Collectors.toSet());
    }

    /** Nothing is orphaned when its assignee is away: another of the post may do it, and it is told who did. */
    void doneBy(WorkItem item, Handler by) {
        Long assignee = item.assigneeId();
        if (assignee != null && assignee != by.personId() && !assignee.equals(by.absentId())) {
            String sentence = "办结“" + item.name() + "”，该事项原由" + item.assignee() + "承办";
            acts.enter(item, DutyAct.DONE_BY_OTHER, by, sentence);
            acts.tell(item, DONE_BY_OTHER, Set.of(assignee), by.signature() + sentence);
        }
    }

    /** Back to whoever takes it, because the one who had it is no longer in the post. */
    void release(WorkItem found) {
        WorkItem item = mapper.lock(found.id());
        if (item == null
                || !item.isOpen()
                || item.assigneeId() == null
                || Seats.isPersonal(item.role())
                || colleagues.mayHold(item.assigneeId(), item)) {
            return;
        }
        mapper.keepPast(item.id(), clock.instant());
        mapper.assign(item.id(), null, null, item.assignee());
        String sentence = item.assignee() + "已不在岗，“" + item.name() + "”转回待认领";
        acts.enter(item, DutyAct.RELEASED, null, sentence);
        Set<Long> people = Stream.concat(colleagues.heads(item).stream(), colleagues.holders(item).stream())
                .map(Colleague::personId)
                .collect(Collectors.toSet());
        acts.tell(item, RELEASED, people, sentence + "，请重新指派或认领");
    }

    static RuleViolated otherUnit(WorkItem item) {
        if (Seats.isPersonal(item.role())) {
            return RuleViolated.forbidden("own-judgement", "专家评审由本人独立完成，不能转交、征求意见或抄送；应当回避的请在评审页面声明");
        }
        return RuleViolated.forbidden(
                "other-unit", "该事项由" + item.unitName() + "办理，只能在该单位内部指派、征求意见和抄送；跨单位须提出申请或由残工委办公室裁定责任");
    }
}
