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

@Deployment(resources = {"processes/item-feedback.bpmn", "processes/deadline.dmn"})
class ItemFeedbackProcessTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.walkingEveryPath("item-feedback", BEANS);

    private final CalendarDays deadlines = new CalendarDays();

    @BeforeEach
    void takeTheDesks() {
        BEANS.put("itemFeedbackProcess", new Desks());
        BEANS.put("deadlines", deadlines);
    }

    @Test
    void an_ordinary_matter_is_settled_within_seven_days() {
        ProcessStory story = begun();
        assertThat(story.groups("feedBackArrangement")).containsExactly("unit:HANDLER");

        story.answers("feedBackArrangement", "UNDER_WAY")
                .answers("feedBackProgress", "UNDER_WAY")
                .answers("feedBackResult", "FINISHED")
                .isOverAt("feedbackCompleted");
    }

    @Test
    void what_is_finished_early_is_not_asked_again() {
        begun().answers("feedBackArrangement", "UNDER_WAY")
                .answers("feedBackProgress", "FINISHED")
                .isOverAt("feedbackCompleted");
    }

    @Test
    void a_big_matter_gets_a_month_by_its_timetable() {
        begun().answers("feedBackArrangement", "UNDER_WAY")
                .answers("feedBackProgress", "UNDER_WAY")
                .answers("feedBackResult", "TIMETABLED")
                .answers("feedBackMonth", "UNDER_WAY")
                .isOverAt("feedbackCompleted");
    }

    @Test
    void nothing_is_asked_once_the_item_has_ended() {
        begun().hears("rhythmEnded").isOverAt("feedbackStopped");
    }

    @Test
    void every_lapse_is_marked_and_leaves_the_duty_open() {
        ProcessStory story = begun();

        story.waitsFor("feedBackArrangementLapsed").answers("feedBackArrangement", "UNDER_WAY");
        story.waitsFor("feedBackProgressLapsed").answers("feedBackProgress", "UNDER_WAY");
        story.waitsFor("feedBackResultLapsed").answers("feedBackResult", "TIMETABLED");
        story.waitsFor("feedBackMonthLapsed").answers("feedBackMonth", "FINISHED");

        assertThat(deadlines.lapsed())
                .containsExactly("feedBackArrangement", "feedBackProgress", "feedBackResult", "feedBackMonth");
    }

    private static ProcessStory begun() {
        return ProcessStory.begins(ENGINE.getProcessEngine(), "item-feedback");
    }

    /** Who has it on the desk. */
    public static class Desks {
        public String unitGroup(DelegateExecution execution, String role) {
            return "unit:" + role;
        }
    }
}
