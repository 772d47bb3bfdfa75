package org.duban.workflow;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.duban.access.Role;
import org.duban.dispatch.OpinionForm;
import org.duban.supervision.InstructionAnswerForm;
import org.duban.supervision.InstructionGiven;
import org.duban.supervision.InstructionReviewForm;
import org.duban.supervision.InstructionRevoked;
import org.duban.supervision.Instructions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A leader's instruction (批示) until it is settled: {@code instruction.bpmn}. */
@Component
public class InstructionProcess implements ProcessModel, AgreedDates {

    static final String PROCESS = "instruction";
    private static final String CARRY_OUT = "carryOutInstruction";
    private static final String SIGN = "signInstructionAnswer";

    private final ProcessInstances instances;
    private final Instructions instructions;
    private final Groups groups;

    InstructionProcess(ProcessInstances instances, Instructions instructions, Groups groups) {
        this.instances = instances;
        this.instructions = instructions;
        this.groups = groups;
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public Steps steps() {
        return new Steps()
                .on(
                        CARRY_OUT,
                        "ANSWERED",
                        InstructionAnswerForm.class,
                        (duty, form) -> instructions.answer(duty.subjectId(), form))
                .on(SIGN, "SIGNED", duty -> instructions.sign(duty.subjectId()))
                .on(
                        SIGN,
                        "RETURNED",
                        OpinionForm.class,
                        (duty, form) -> instructions.returnToHandler(duty.subjectId(), form))
                .on(
                        "reviewInstruction",
                        "SETTLED",
                        InstructionReviewForm.class,
                        (duty, form) -> instructions.settle(duty.subjectId(), form))
                .on(
                        "reviewInstruction",
                        "RETURNED",
                        InstructionReviewForm.class,
                        (duty, form) -> instructions.sendBack(duty.subjectId(), form));
    }

    /** What the leader says of the answer stands. */
    @Override
    public Recalls recalls() {
        return new Recalls()
                .untouched(CARRY_OUT, "ANSWERED", Set.of(SIGN), duty -> instructions.takeBackAnswer(duty.subjectId()))
                .untouched(
                        SIGN,
                        "SIGNED",
                        Set.of("reviewInstruction"),
                        duty -> instructions.takeBackSignature(duty.subjectId()))
                .untouched(SIGN, "RETURNED", Set.of(CARRY_OUT), duty -> instructions.takeBackReturn(duty.subjectId()));
    }

    @EventListener
    void on(InstructionGiven event) {
        instances.start(
                PROCESS,
                event.instructionId(),
                Map.of(Keys.PLAN_ID, event.planId(), Keys.PLAN_TASK_ID, event.planTaskId()));
    }

    @EventListener
    void on(InstructionRevoked event) {
        instances.tell(PROCESS, event.instructionId(), "instructionRevoked", Map.of());
    }

    /** The leader's own date; once it has gone by, the unit that must try again gets the days of the table. */
    @Override
    public Optional<Instant> dueOf(DelegateExecution execution, String element) {
        return Keys.process(execution).equals(PROCESS) && element.equals(CARRY_OUT)
                ? instructions.dueAhead(Keys.subject(execution))
                : Optional.empty();
    }

    public String unitGroup(DelegateExecution execution, String role) {
        return groups.unit(instructions.unitOf(Keys.subject(execution)), Role.valueOf(role));
    }

    public String leaderGroup(DelegateExecution execution) {
        return groups.leader();
    }
}
