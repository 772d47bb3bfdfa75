package org.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.duban.workflow.engine.ModelEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(
        resources = {"processes/application-approval.bpmn", "processes/application-route.dmn", "processes/deadline.dmn"
        })
class ApplicationApprovalProcessTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.walkingEveryPath("application-approval", BEANS);

    private final Office office = new Office();
    private final CalendarDays deadlines = new CalendarDays();

    @BeforeEach
    void takeTheDesks() {
        BEANS.put("applicationApprovalProcess", office);
        BEANS.put("deadlines", deadlines);
    }

    @Test
    void the_office_grants_a_short_extension_by_itself() {
        ProcessStory story = filed().answers("signApplication", "SIGNED");
        assertThat(story.open()).containsExactly("reviewApplication");

        story.answers("reviewApplication", "GRANTED").isOverAt("applicationGranted");
        assertThat(office.done).containsExactly("applyEffect");
    }

    @Test
    void the_leader_decides_on_the_third_extension_of_a_duty() {
        office.timesBefore = 2;

        ProcessStory story = signedAndReviewed();

        assertThat(story.open()).containsExactly("decideApplication");
        assertThat(story.groups("decideApplication")).containsExactly("leader:LEADER");
        story.answers("decideApplication", "REFUSED").isOverAt("applicationRefused");
        assertThat(office.done).containsExactly("recordRefusal");
    }

    @Test
    void a_closure_is_countersigned_reviewed_and_decided_by_the_leader() {
        office.kind = "CLOSURE";
        ProcessStory story = filed().answers("signApplication", "SIGNED");
        assertThat(story.open()).containsExactly("countersignApplication", "countersignApplication");

        story.answers("countersignApplication", "2", "AGREED").answers("countersignApplication", "3", "OBJECTED");
        assertThat(story.open()).containsExactly("reviewApplication");

        story.answers("reviewApplication", "GRANTED").answers("decideApplication", "GRANTED");
        story.isOverAt("applicationGranted");
    }

    @Test
    void a_closure_of_a_task_without_participants_goes_straight_to_review() {
        office.kind = "CLOSURE";
        office.participants = List.of();

        ProcessStory story = filed().answers("signApplication", "SIGNED");

        assertThat(story.open()).containsExactly("reviewApplication");
    }

    @Test
    void the_office_refuses_and_the_leader_is_not_asked() {
        office.kind = "CLOSURE";
        office.participants = List.of();

        ProcessStory story = filed().answers("signApplication", "SIGNED").answers("reviewApplication", "REFUSED");

        story.isOverAt("applicationRefused");
        assertThat(story.passed("decideApplication")).isFalse();
    }

    @Test
    void an_application_returned_by_anyone_is_revised_and_signed_again() {
        office.timesBefore = 2;
        ProcessStory story = filed().answers("signApplication", "RETURNED");
        assertThat(story.groups("reviseApplication")).containsExactly("applicant:HANDLER");

        story.answers("reviseApplication", "SUBMITTED")
                .answers("signApplication", "SIGNED")
                .answers("reviewApplication", "RETURNED");
        assertThat(story.open()).containsExactly("reviseApplication");

        story.answers("reviseApplication", "SUBMITTED")
                .answers("signApplication", "SIGNED")
                .answers("reviewApplication", "GRANTED")
                .answers("decideApplication", "RETURNED");
        assertThat(story.open()).containsExactly("reviseApplication");
    }

    @Test
    void a_revised_application_is_routed_by_what_it_asks_for_now() {
        office.extentDays = 40;
        ProcessStory story = filed().answers("signApplication", "SIGNED")
                .answers("countersignApplication", "2", "AGREED")
                .answers("countersignApplication", "3", "AGREED")
                .answers("reviewApplication", "RETURNED");

        office.extentDays = 10;
        story.answers("reviseApplication", "SUBMITTED")
                .answers("signApplication", "SIGNED")
                .answers("reviewApplication", "GRANTED");

        story.isOverAt("applicationGranted");
        assertThat(story.passed("decideApplication")).isFalse();
    }

    @Test
    void the_applicant_drops_an_application_instead_of_revising_it() {
        ProcessStory story = filed().answers("signApplication", "RETURNED");

        story.answers("reviseApplication", "WITHDRAWN").isOverAt("applicationDropped");

        assertThat(office.done).isEmpty();
    }

    @Test
    void the_applicant_withdraws_before_the_decision() {
        ProcessStory story = signedAndWaiting();

        story.hears("applicationWithdrawn").isOverAt("applicationWithdrawn");

        assertThat(story.open()).isEmpty();
        assertThat(office.done).isEmpty();
    }

    @Test
    void every_lapse_is_marked_and_leaves_the_duty_open() {
        office.kind = "CLOSURE";
        office.participants = List.of("2");
        ProcessStory story = filed();

        story.waitsFor("signApplicationLapsed").answers("signApplication", "RETURNED");
        story.waitsFor("reviseApplicationLapsed").answers("reviseApplication", "SUBMITTED");
        story.answers("signApplication", "SIGNED");
        story.waitsFor("countersignApplicationLapsed").answers("countersignApplication", "AGREED");
        story.waitsFor("reviewApplicationLapsed").answers("reviewApplication", "GRANTED");
        story.waitsFor("decideApplicationLapsed").answers("decideApplication", "GRANTED");

        assertThat(deadlines.lapsed())
                .containsExactly(
                        "signApplication",
                        "reviseApplication",
                        "countersignApplication",
                        "reviewApplication",
                        "decideApplication");
        story.isOverAt("applicationGranted");
    }

    private static ProcessStory filed() {
        return ProcessStory.begins(ENGINE.getProcessEngine(), "application-approval");
    }

    private static ProcessStory signedAndWaiting() {
        return filed().answers("signApplication", "SIGNED");
    }

    private static ProcessStory signedAndReviewed() {
        return signedAndWaiting().answers("reviewApplication", "GRANTED");
    }

    /** Stands in for the desks that an application passes: a first extension by ten days, unless a test says otherwise. */
    public static class Office {

        private final List<String> done = new ArrayList<>();
        private String kind = "EXTENSION";
        private int timesBefore;
        private int extentDays = 10;
        private List<String> participants = List.of("2", "3");

        public String kind(DelegateExecution execution) {
            return kind;
        }

        public int timesBefore(DelegateExecution execution) {
            return timesBefore;
        }

        public int touched(DelegateExecution execution) {
            return 1;
        }

        public boolean isBinding(DelegateExecution execution) {
            return false;
        }

        public int daysAhead(DelegateExecution execution) {
            return 9999;
        }

        public int extentDays(DelegateExecution execution) {
            return extentDays;
        }

        public List<String> assignmentsToCountersign(DelegateExecution execution) {
            return participants;
        }

        public void applyEffect(DelegateExecution execution) {
            done.add("applyEffect");
        }

        public void recordRefusal(DelegateExecution execution) {
            done.add("recordRefusal");
        }

        public String unitGroup(String assignmentId, String role) {
            return "unit" + assignmentId + ":" + role;
        }

        public String applicantGroup(DelegateExecution execution, String role) {
            return "applicant:" + role;
        }

        public String officeGroup(DelegateExecution execution) {
            return "office:OFFICE";
        }

        public String leaderGroup(DelegateExecution execution) {
            return "leader:LEADER";
        }
    }
}
