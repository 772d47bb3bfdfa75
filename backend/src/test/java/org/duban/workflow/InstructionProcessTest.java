package org.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.duban.workflow.engine.ModelEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {"processes/instruction.bpmn", "processes/deadline.dmn"})
class InstructionProcessTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.walkingEveryPath("instruction", BEANS);

    private final CalendarDays deadlines = new CalendarDays();

    @BeforeEach
    void takeTheDesks() {
        BEANS.put("instructionProcess", new Desks());
        BEANS.put("deadlines", deadlines);
    }

    @Test
    void the_unit_answers_its_head_signs_and_the_leader_is_content() {
        ProcessStory story = given();
        assertThat(story.groups("carryOutInstruction")).containsExactly("unit:HANDLER");

        story.answers("carryOutInstruction", "ANSWERED").answers("signInstructionAnswer", "SIGNED");
        assertThat(story.groups("reviewInstruction")).containsExactly("leader:LEADER");

        story.answers("reviewInstruction", "SETTLED").isOverAt("instructionSettled");
    }

    @Test
    void the_unit_goes_on_when_its_head_or_the_leader_is_not_content() {
        ProcessStory story = given().answers("carryOutInstruction", "ANSWERED");

        story.answers("signInstructionAnswer", "RETURNED");
        assertThat(story.open()).containsExactly("carryOutInstruction");

        story.answers("carryOutInstruction", "ANSWERED")
                .answers("signInstructionAnswer", "SIGNED")
                .answers("reviewInstruction", "RETURNED");
        assertThat(story.open()).containsExactly("carryOutInstruction");
    }

    @Test
    void the_leader_takes_the_instruction_back() {
        given().hears("instructionRevoked").isOverAt("instructionRevoked");
    }

    @Test
    void every_lapse_is_marked_and_leaves_the_duty_open() {
        ProcessStory story = given();

        story.waitsFor("carryOutInstructionLapsed").answers("carryOutInstruction", "ANSWERED");
        story.waitsFor("signInstructionAnswerLapsed").answers("signInstructionAnswer", "SIGNED");
        story.waitsFor("reviewInstructionLapsed").answers("reviewInstruction", "SETTLED");

        assertThat(deadlines.lapsed())
                .containsExactly("carryOutInstruction", "signInstructionAnswer", "reviewInstruction");
    }

    private static ProcessStory given() {
        return ProcessStory.begins(ENGINE.getProcessEngine(), "instruction");
    }

    /** Who has it on the desk. */
    public static class Desks {
        public String unitGroup(DelegateExecution execution, String role) {
            return "unit:" + role;
        }

        public String leaderGroup(DelegateExecution execution) {
            return "leader:LEADER";
        }
    }
}
