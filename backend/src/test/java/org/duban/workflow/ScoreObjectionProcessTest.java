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

@Deployment(resources = {"processes/score-objection.bpmn", "processes/deadline.dmn"})
class ScoreObjectionProcessTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.walkingEveryPath("score-objection", BEANS);

    private final CalendarDays deadlines = new CalendarDays();

    @BeforeEach
    void takeTheDesks() {
        BEANS.put("scoreObjectionProcess", new Desks());
        BEANS.put("deadlines", deadlines);
    }

    @Test
    void an_objection_that_the_head_signs_is_reviewed_and_may_be_upheld() {
        ProcessStory story = filed();
        assertThat(story.groups("signScoreObjection")).containsExactly("unit:HEAD");

        story.answers("signScoreObjection", "SIGNED");
        assertThat(story.groups("reviewScoreObjection")).containsExactly("office:LEADER");
        story.answers("reviewScoreObjection", "GRANTED").isOverAt("objectionUpheld");
    }

    @Test
    void or_dismissed() {
        filed().answers("signScoreObjection", "SIGNED")
                .answers("reviewScoreObjection", "REFUSED")
                .isOverAt("objectionDismissed");
    }

    @Test
    void one_that_the_head_does_not_stand_by_never_leaves_the_unit() {
        filed().answers("signScoreObjection", "RETURNED").isOverAt("objectionDropped");
    }

    @Test
    void one_that_the_head_has_not_signed_falls_with_the_last_day() {
        filed().hears("filingEnded").isOverAt("objectionLapsed");
    }

    @Test
    void every_lapse_is_marked_and_leaves_the_duty_open() {
        ProcessStory story = filed();
        story.waitsFor("signScoreObjectionLapsed").answers("signScoreObjection", "SIGNED");
        story.waitsFor("reviewScoreObjectionLapsed").answers("reviewScoreObjection", "REFUSED");

        assertThat(deadlines.lapsed()).containsExactly("signScoreObjection", "reviewScoreObjection");
    }

    private static ProcessStory filed() {
        return ProcessStory.begins(ENGINE.getProcessEngine(), "score-objection");
    }

    /** Stands in for the desks that an objection passes. */
    public static class Desks {
        public String unitGroup(DelegateExecution execution, String role) {
            return "unit:" + role;
        }

        public String reviewerGroup(DelegateExecution execution) {
            return "office:LEADER";
        }
    }
}
