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

@Deployment(resources = {"processes/risk-response.bpmn", "processes/deadline.dmn"})
class RiskResponseProcessTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.walkingEveryPath("risk-response", BEANS);

    private final Desks desks = new Desks();
    private final CalendarDays deadlines = new CalendarDays();

    @BeforeEach
    void takeTheDesks() {
        BEANS.put("riskResponseProcess", desks);
        BEANS.put("deadlines", deadlines);
    }

    @Test
    void a_risk_that_has_occurred_is_answered_by_its_owner() {
        desks.hasOccurred = true;
        ProcessStory story = raised();
        assertThat(story.groups("answerRisk")).containsExactly("owner:HANDLER");

        story.answers("answerRisk", "ANSWERED").isOverAt("riskAnswered");
        assertThat(story.passed("confirmRisk")).isFalse();
    }

    @Test
    void a_proposed_risk_is_first_confirmed_by_the_office() {
        ProcessStory story = raised();
        assertThat(story.groups("confirmRisk")).containsExactly("office:OFFICE");

        story.answers("confirmRisk", "CONFIRMED")
                .answers("answerRisk", "ANSWERED")
                .isOverAt("riskAnswered");
    }

    @Test
    void what_the_office_holds_for_no_risk_ends_there() {
        raised().answers("confirmRisk", "DISMISSED").isOverAt("riskDismissed");
    }

    @Test
    void a_task_that_is_closed_meanwhile_leaves_nothing_to_answer() {
        raised().hears("taskClosed").isOverAt("responseDropped");
    }

    @Test
    void every_lapse_is_marked_and_leaves_the_duty_open() {
        ProcessStory story = raised();

        story.waitsFor("confirmRiskLapsed").answers("confirmRisk", "CONFIRMED").waitsFor("answerRiskLapsed");

        assertThat(deadlines.lapsed()).containsExactly("confirmRisk", "answerRisk");
        assertThat(story.open()).containsExactly("answerRisk");
    }

    private static ProcessStory raised() {
        return ProcessStory.begins(ENGINE.getProcessEngine(), "risk-response");
    }

    /** Stands in for the office's and the owner's desks. */
    public static class Desks {
        private boolean hasOccurred;

        public boolean hasOccurred(DelegateExecution execution) {
            return hasOccurred;
        }

        public String ownerGroup(DelegateExecution execution, String role) {
            return "owner:" + role;
        }

        public String officeGroup(DelegateExecution execution) {
            return "office:OFFICE";
        }
    }
}
