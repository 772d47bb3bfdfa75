package org.duban.workflow;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.duban.access.Role;
import org.duban.dispatch.OpinionForm;
import org.duban.organisation.Units;
import org.duban.supervision.OrderAnnounced;
import org.duban.supervision.OrderAnswerForm;
import org.duban.supervision.OrderAnswers;
import org.duban.supervision.OrderDraftForm;
import org.duban.supervision.OrderFulfilled;
import org.duban.supervision.OrderJoined;
import org.duban.supervision.OrderLeft;
import org.duban.supervision.OrderOvertaken;
import org.duban.supervision.Orders;
import org.duban.supervision.OrdersProposed;
import org.duban.supervision.Rung;
import org.duban.supervision.SignedBy;
import org.duban.supervision.TalkForm;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The paper of one rung of the ladder, from its proposal to its verification: {@code supervision-order.bpmn}. */
@Component
public class SupervisionOrderProcess implements ProcessModel, AgreedDates {

    static final String PROCESS = "supervision-order";
    private static final String DRAFT = "draftOrder";
    private static final String IN_BULLETIN = "orderAnnounced";
    private static final String SIGN = "signOrder";
    private static final String ANSWER = "answerOrder";
    private static final String SIGN_ANSWER = "signOrderAnswer";
    private static final String VERIFY = "verifyOrder";

    private final ProcessInstances instances;
    private final Orders orders;
    private final OrderAnswers answers;
    private final Units units;
    private final Groups groups;
    private final StepRestart restart;

    SupervisionOrderProcess(
            ProcessInstances instances,
            Orders orders,
            OrderAnswers answers,
            Units units,
            Groups groups,
            StepRestart restart) {
        this.restart = restart;
        this.instances = instances;
        this.orders = orders;
        this.answers = answers;
        this.units = units;
        this.groups = groups;
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public Steps steps() {
        return new Steps()
                .on(DRAFT, "SUBMITTED", OrderDraftForm.class, (duty, form) -> orders.draft(duty.subjectId(), form))
                .on(DRAFT, "DECLINED", OpinionForm.class, (duty, form) -> orders.dismiss(duty.subjectId(), form))
                .on(SIGN, "SIGNED", duty -> orders.sign(duty.subjectId()))
                .on(SIGN, "RETURNED", OpinionForm.class, (duty, form) -> orders.returnDraft(duty.subjectId(), form))
                .on("recordTalk", "RECORDED", TalkForm.class, (duty, form) -> orders.recordTalk(duty.subjectId(), form))
                .on("acknowledgeOrder", "ACKNOWLEDGED", duty -> answers.acknowledge(duty.subjectId()))
                .on(ANSWER, "ANSWERED", OrderAnswerForm.class, (duty, form) -> answers.answer(duty.subjectId(), form))
                .on(SIGN_ANSWER, "SIGNED", duty -> answers.reply(duty.subjectId()))
                .on(
                        SIGN_ANSWER,
                        "RETURNED",
                        OpinionForm.class,
                        (duty, form) -> answers.returnAnswer(duty.subjectId(), form))
                .on(VERIFY, "CURED", OpinionForm.class, (duty, form) -> orders.settle(duty.subjectId(), form))
                .on(VERIFY, "NOT_CURED", OpinionForm.class, (duty, form) -> orders.refuse(duty.subjectId(), form));
    }

    /** What is signed for the committee stands; so does what it verified. */
    @Override
    public Recalls recalls() {
        return new Recalls()
                .untouched(DRAFT, "SUBMITTED", Set.of(SIGN), duty -> orders.takeBackDraft(duty.subjectId()))
                .untouched(ANSWER, "ANSWERED", Set.of(SIGN_ANSWER), duty -> answers.takeBackAnswer(duty.subjectId()))
                .untouched(SIGN_ANSWER, "SIGNED", Set.of(VERIFY), duty -> answers.takeBackReply(duty.subjectId()));
    }

    @EventListener
    void on(OrdersProposed event) {
        instances.startAll(
                PROCESS,
                event.proposals().stream()
                        .collect(Collectors.toMap(
                                OrdersProposed.Proposal::orderId,
                                proposal -> Map.of(
                                        Keys.PLAN_ID, proposal.planId(), Keys.PLAN_TASK_ID, proposal.planTaskId()))));
    }

    @EventListener
    void on(OrderOvertaken event) {
        instances.tell(PROCESS, event.orderId(), "orderOvertaken", Map.of());
    }

    @EventListener
    void on(OrderFulfilled event) {
        instances.tell(PROCESS, event.orderId(), "dutyDone", Map.of());
    }

    /** Told of in a bulletin: its own draft need not be written, unless it is taken out again. */
    @EventListener
    void on(OrderJoined event) {
        instances.tell(PROCESS, event.orderId(), "orderJoined", Map.of());
    }

    @EventListener
    void on(OrderLeft event) {
        instances.find(PROCESS, event.orderId()).ifPresent(instance -> restart.goBack(instance, IN_BULLETIN, DRAFT));
    }

    @EventListener
    void on(OrderAnnounced event) {
        instances.tell(PROCESS, event.orderId(), "orderAnnounced", Map.of());
    }

    /** The day that the paper itself names; a unit that must try again after it has the days of the table. */
    @Override
    public Optional<Instant> dueOf(DelegateExecution execution, String element) {
        return Keys.process(execution).equals(PROCESS) && element.equals(ANSWER)
                ? orders.answerDueAhead(Keys.subject(execution))
                : Optional.empty();
    }

    public boolean isTalk(DelegateExecution execution) {
        return facts(execution).rung() == Rung.TALK;
    }

    public boolean isForwarded(DelegateExecution execution) {
        return facts(execution).rung() == Rung.ACCOUNTABILITY;
    }

    public boolean isForUnit(DelegateExecution execution) {
        return !isTalk(execution) && !isForwarded(execution);
    }

    /** The unit itself, or who took its duties over. */
    public String unitGroup(DelegateExecution execution, String role) {
        return groups.unit(units.current(facts(execution).unitId()).id(), Role.valueOf(role));
    }

    public String officeGroup(DelegateExecution execution) {
        return groups.judgeOf(units.current(facts(execution).unitId()).id());
    }

    public String signerGroup(DelegateExecution execution) {
        return facts(execution).signedBy() == SignedBy.LEADER ? groups.leader() : officeGroup(execution);
    }

    private Orders.Facts facts(DelegateExecution execution) {
        return orders.facts(Keys.subject(execution));
    }
}
