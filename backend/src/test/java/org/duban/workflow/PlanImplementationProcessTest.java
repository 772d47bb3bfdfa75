package org.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
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

@Deployment(resources = {"processes/plan-implementation.bpmn", "processes/deadline.dmn"})
class PlanImplementationProcessTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.walkingEveryPath("plan-implementation", BEANS);

    private final Office office = new Office();
    private final CalendarDays deadlines = new CalendarDays();

    @BeforeEach
    void takeTheDesks() {
        BEANS.put("planImplementationProcess", office);
        BEANS.put("deadlines", deadlines);
    }

    @Test
    void a_published_plan_dispatches_its_tasks_and_waits_for_its_dates() {
        ProcessStory story = published();

        assertThat(office.done).containsExactly("dispatchPlanTasks");
        assertThat(story.open()).isEmpty();
        assertThat(story.timers()).hasSize(3);
    }

    @Test
    void five_years_pass_timer_by_timer_and_end_with_the_final_report() {
        ProcessStory story = published();

        fiveYearsPass(story);
        assertThat(office.rounds)
                .hasSize(16)
                .doesNotHaveDuplicates()
                .startsWith(LocalDate.of(2022, 3, 31))
                .endsWith(LocalDate.of(2025, 12, 31));
        assertThat(story.open()).as("tasks are not all closed yet").isEmpty();

        story.hears("allTasksClosed");
        assertThat(story.groups("fileFinalReport")).containsExactly("office:OFFICE");
        story.answers("fileFinalReport", "FILED").isOverAt("planClosed");
        assertThat(office.done).containsExactly("dispatchPlanTasks", "closePlan");
    }

    @Test
    void tasks_closed_long_before_the_end_are_not_forgotten() {
        ProcessStory story = published().hears("allTasksClosed");

        fiveYearsPass(story);

        assertThat(story.open()).containsExactly("fileFinalReport");
    }

    @Test
    void rounds_missed_while_the_server_stood_still_are_each_opened_once() {
        ProcessStory story = published();

        story.waitsUntil(at(LocalDate.of(2023, 1, 15)).toInstant());

        assertThat(office.rounds)
                .containsExactly(
                        LocalDate.of(2022, 3, 31),
                        LocalDate.of(2022, 6, 30),
                        LocalDate.of(2022, 9, 30),
                        LocalDate.of(2022, 12, 31));
    }

    @Test
    void every_lapse_is_marked_and_leaves_the_duty_open() {
        ProcessStory story = published().hears("allTasksClosed");

        story.waitsFor("midTermReached").waitsFor("organiseMidTermLapsed");
        assertThat(story.groups("organiseMidTerm")).containsExactly("office:OFFICE");
        story.answers("organiseMidTerm", "DONE");
        story.waitsFor("planEnded").waitsFor("organiseFinalLapsed").answers("organiseFinal", "DONE");
        story.waitsFor("fileFinalReportLapsed").answers("fileFinalReport", "FILED");

        assertThat(deadlines.lapsed()).containsExactly("organiseMidTerm", "organiseFinal", "fileFinalReport");
        story.isOverAt("planClosed");
    }

    private static ProcessStory published() {
        return ProcessStory.begins(ENGINE.getProcessEngine(), "plan-implementation");
    }

    private static void fiveYearsPass(ProcessStory story) {
        while (!story.timers().isEmpty()) {
            story.waitsUntil(story.timers().get(0).getDuedate().toInstant());
            for (String element : List.of("organiseMidTerm", "organiseFinal")) {
                if (story.open().contains(element)) {
                    story.answers(element, "DONE");
                }
            }
        }
    }

    private static Date at(LocalDate day) {
        return Date.from(day.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
    }

    /** Stands in for the office of a plan of 2021–2025, published in March 2022: a round at the end of each quarter. */
    public static class Office {

        private static final LocalDate END = LocalDate.of(2025, 12, 31);

        private final List<String> done = new ArrayList<>();
        private final List<LocalDate> rounds = new ArrayList<>();

        public void dispatchPlanTasks(DelegateExecution execution) {
            done.add("dispatchPlanTasks");
        }

        /** Reckoned from the first day, not from the last round: else month ends drift from the 31st to the 28th. */
        private LocalDate nextQuarterEnd() {
            return LocalDate.of(2022, 1, 1).plusMonths(3L * (rounds.size() + 1)).minusDays(1);
        }

        public Date nextRound(DelegateExecution execution) {
            return at(nextQuarterEnd());
        }

        public void openRound(DelegateExecution execution) {
            rounds.add(nextQuarterEnd());
        }

        public boolean hasMoreRounds(DelegateExecution execution) {
            return !nextQuarterEnd().isAfter(END);
        }

        public Date midTerm(DelegateExecution execution) {
            return at(LocalDate.of(2023, 6, 30));
        }

        public Date planEnd(DelegateExecution execution) {
            return at(END);
        }

        public void closePlan(DelegateExecution execution) {
            done.add("closePlan");
        }

        public String officeGroup(DelegateExecution execution) {
            return "office:OFFICE";
        }
    }
}
