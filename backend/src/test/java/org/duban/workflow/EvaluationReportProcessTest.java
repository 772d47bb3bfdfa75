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

@Deployment(resources = {"processes/evaluation-report.bpmn", "processes/deadline.dmn"})
class EvaluationReportProcessTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.walkingEveryPath("evaluation-report", BEANS);

    private final CalendarDays deadlines = new CalendarDays();

    @BeforeEach
    void takeTheDesks() {
        BEANS.put("evaluationReportProcess", new Committee());
        BEANS.put("deadlines", deadlines);
    }

    @Test
    void what_the_leader_signs_is_issued() {
        ProcessStory story = submitted();
        assertThat(story.open()).containsExactly("signReport");
        assertThat(story.groups("signReport")).containsExactly("office:LEADER");

        story.answers("signReport", "SIGNED").isOverAt("reportIssued");
    }

    @Test
    void what_the_leader_returns_is_revised_by_the_office_and_laid_before_them_again() {
        ProcessStory story = submitted().answers("signReport", "RETURNED");
        assertThat(story.groups("reviseReport")).containsExactly("office:OFFICE");

        story.answers("reviseReport", "SUBMITTED");
        story.answers("signReport", "SIGNED").isOverAt("reportIssued");
    }

    @Test
    void the_office_may_have_it_back_and_the_leader_has_nothing_to_sign() {
        ProcessStory story = submitted().hears("reportTakenBack");

        assertThat(story.open()).containsExactly("reviseReport");
    }

    @Test
    void every_lapse_is_marked_and_leaves_the_duty_open() {
        ProcessStory story = submitted();

        story.waitsFor("signReportLapsed").answers("signReport", "RETURNED");
        story.waitsFor("reviseReportLapsed");

        assertThat(deadlines.lapsed()).containsExactly("signReport", "reviseReport");
        assertThat(story.open()).containsExactly("reviseReport");
    }

    private static ProcessStory submitted() {
        return ProcessStory.begins(ENGINE.getProcessEngine(), "evaluation-report");
    }

    /** Stands in for the committee's desks. */
    public static class Committee {
        public String leaderGroup(DelegateExecution execution) {
            return "office:LEADER";
        }

        public String officeGroup(DelegateExecution execution) {
            return "office:OFFICE";
        }
    }
}
