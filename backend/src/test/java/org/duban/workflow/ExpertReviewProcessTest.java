package org.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.duban.workflow.engine.ModelEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {"processes/expert-review.bpmn", "processes/deadline.dmn"})
class ExpertReviewProcessTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.walkingEveryPath("expert-review", BEANS);

    private final Desks desks = new Desks();
    private final CalendarDays deadlines = new CalendarDays();

    @BeforeEach
    void takeTheDesks() {
        BEANS.put("expertReviewProcess", desks);
        BEANS.put("deadlines", deadlines);
    }

    @Test
    void experts_that_agree_are_drawn_heard_and_filed() {
        ProcessStory story = begun();
        assertThat(story.groups("drawExperts")).containsExactly("office:OFFICE");
        story.answers("drawExperts", "DONE");
        assertThat(story.groups("scoreTasks", "1")).containsExactly("9:EVALUATOR:1");

        scored(story).isOverAt("reviewFiled");
        assertThat(desks.done).containsExactly("closeScoring", "fileReview");
    }

    @Test
    void where_they_differ_the_office_says_why_before_it_is_filed() {
        desks.differ = true;
        ProcessStory story = scored(begun().answers("drawExperts", "DONE"));

        assertThat(story.open()).containsExactly("settleDivergences");
        story.answers("settleDivergences", "SETTLED").isOverAt("reviewFiled");
    }

    @Test
    void one_more_expert_may_be_asked_and_is_heard_alone() {
        desks.differ = true;
        ProcessStory story = scored(begun().answers("drawExperts", "DONE"));

        desks.asked = List.of("3");
        story.answers("settleDivergences", "MORE");
        assertThat(story.open()).containsExactly("scoreTasks");
        desks.differ = false;
        story.answers("scoreTasks", "3", "SUBMITTED").isOverAt("reviewFiled");
        assertThat(desks.done).containsExactly("closeScoring", "closeScoring", "fileReview");
    }

    @Test
    void who_lets_the_term_go_by_is_marked_and_the_round_goes_on() {
        ProcessStory story = begun().answers("drawExperts", "DONE").answers("scoreTasks", "1", "SUBMITTED");

        desks.differ = true;
        story.waitsFor("scoringLapsed");

        assertThat(story.open()).containsExactly("settleDivergences");
        assertThat(deadlines.lapsed()).as("marked before it goes on").containsExactly("scoreTasks");
        story.answers("settleDivergences", "SETTLED").isOverAt("reviewFiled");
    }

    @Test
    void every_lapse_is_marked_and_leaves_the_duty_open() {
        desks.differ = true;
        ProcessStory story = begun();

        story.waitsFor("drawExpertsLapsed").answers("drawExperts", "DONE");
        story.waitsFor("scoreTasksLapsed");
        scored(story);
        story.waitsFor("settleDivergencesLapsed").answers("settleDivergences", "SETTLED");

        assertThat(deadlines.lapsed()).containsExactly("drawExperts", "scoreTasks", "scoreTasks", "settleDivergences");
        story.isOverAt("reviewFiled");
    }

    private static ProcessStory begun() {
        return ProcessStory.begins(ENGINE.getProcessEngine(), "expert-review");
    }

    private static ProcessStory scored(ProcessStory story) {
        return story.answers("scoreTasks", "1", "SUBMITTED").answers("scoreTasks", "2", "SUBMITTED");
    }

    /** Stands in for the desks that a review passes. */
    public static class Desks {

        private static final int DAYS = 8;

        private final List<String> done = new ArrayList<>();
        private List<String> asked = List.of("1", "2");
        private boolean differ;

        public List<String> assignmentsToScore(DelegateExecution execution) {
            return asked;
        }

        public Date scoringEnd(DelegateExecution execution) {
            Instant now = ClockUtil.getCurrentTime().toInstant();
            return Date.from(now.plus(DAYS, ChronoUnit.DAYS));
        }

        public boolean needsSettlement(DelegateExecution execution) {
            return differ;
        }

        public void closeScoring(DelegateExecution execution) {
            done.add("closeScoring");
        }

        public void fileReview(DelegateExecution execution) {
            done.add("fileReview");
        }

        public String expertGroup(String assignmentId) {
            return "9:EVALUATOR:" + assignmentId;
        }

        public String officeGroup(DelegateExecution execution) {
            return "office:OFFICE";
        }
    }
}
