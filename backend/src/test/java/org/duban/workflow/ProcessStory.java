package org.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** One process instance, told in sentences: who did what, what is open, what time it is. */
final class ProcessStory {

    private static final Instant MORNING = Instant.parse("2022-03-01T01:00:00Z");
    private static final int MORE_JOBS_THAN_ANY_STORY_HAS = 1_000;

    private final ProcessEngine engine;
    private final String instance;

    private ProcessStory(ProcessEngine engine, String instance) {
        this.engine = engine;
        this.instance = instance;
    }

    static ProcessStory begins(ProcessEngine engine, String model) {
        ProcessStory story = isStarted(engine, model);
        story.runDueJobs();
        return story;
    }

    /** What the model does by itself at its start still waits. */
    static ProcessStory isStarted(ProcessEngine engine, String model) {
        ClockUtil.setCurrentTime(Date.from(MORNING));
        return new ProcessStory(
                engine,
                engine.getRuntimeService().startProcessInstanceByKey(model, "7").getId());
    }

    ProcessStory answers(String element, String outcome) {
        return answers(soleTask(element), outcome);
    }

    ProcessStory answers(String element, String assignment, String outcome) {
        return answers(taskOf(element, assignment), outcome);
    }

    /** Each from a thread of its own, as users do; the first collision of two of them fails the story. */
    ProcessStory allAnswerAtOnce(String element, String outcome) throws InterruptedException, ExecutionException {
        List<Callable<Void>> answers = tasks(element).stream()
                .<Callable<Void>>map(task -> () -> {
                    engine.getTaskService().complete(task.getId(), Map.of("outcome", outcome));
                    return null;
                })
                .toList();
        ExecutorService users = Executors.newFixedThreadPool(answers.size());
        try {
            for (Future<Void> answer : users.invokeAll(answers)) {
                answer.get();
            }
        } finally {
            users.shutdown();
        }
        runDueJobs();
        return this;
    }

    private ProcessStory answers(Task task, String outcome) {
        engine.getTaskService().complete(task.getId(), Map.of("outcome", outcome));
        runDueJobs();
        return this;
    }

    ProcessStory hears(String message) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceId(instance)
                .correlate();
        runDueJobs();
        return this;
    }

    /** One more part of the acknowledgement begins, as when a unit is added to the task. */
    ProcessStory joinedBy(String assignment) {
        engine.getRuntimeService()
                .createProcessInstanceModification(instance)
                .startBeforeActivity("acknowledgement")
                .setVariableLocal("assignmentId", assignment)
                .execute();
        runDueJobs();
        return this;
    }

    /** Goes past the moment at which this event's timer is due; whatever else is due by then happens too. */
    ProcessStory waitsFor(String event) {
        Job timer = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(event)
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .get(0);
        return waitsUntil(timer.getDuedate().toInstant());
    }

    /** The clock never equals a due time: it stands a millisecond behind. */
    ProcessStory waitsUntil(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment.plusMillis(1)));
        runDueJobs();
        return this;
    }

    String instance() {
        return instance;
    }

    List<String> open() {
        return engine.getTaskService().createTaskQuery().processInstanceId(instance).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    List<String> groups(String element, String assignment) {
        return groups(taskOf(element, assignment));
    }

    List<String> groups(String element) {
        return groups(soleTask(element));
    }

    private List<String> groups(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(link -> String.valueOf(link.getGroupId()))
                .toList();
    }

    List<Job> timers() {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .timers()
                .orderByJobDuedate()
                .asc()
                .list();
    }

    boolean passed(String activity) {
        return times(activity) > 0;
    }

    long times(String activity) {
        return engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityId(activity)
                .finished()
                .count();
    }

    /** Over, at this end, with nothing left behind. */
    void isOverAt(String end) {
        assertThat(passed(end)).as("ended at " + end).isTrue();
        assertThat(engine.getRuntimeService()
                        .createExecutionQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
    }

    private Task soleTask(String element) {
        List<Task> tasks = tasks(element);
        assertThat(tasks).as(element).hasSize(1);
        return tasks.get(0);
    }

    private Task taskOf(String element, String assignment) {
        return tasks(element).stream()
                .filter(task -> assignment.equals(engine.getTaskService().getVariable(task.getId(), "assignmentId")))
                .findFirst()
                .orElseThrow();
    }

    private List<Task> tasks(String element) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(element)
                .list();
    }

    private void runDueJobs() {
        for (int ran = 0; ran < MORE_JOBS_THAN_ANY_STORY_HAS; ran++) {
            List<Job> due = engine.getManagementService()
                    .createJobQuery()
                    .processInstanceId(instance)
                    .executable()
                    .orderByJobDuedate()
                    .asc()
                    .listPage(0, 1);
            if (due.isEmpty()) {
                return;
            }
            engine.getManagementService().executeJob(due.get(0).getId());
        }
        throw new IllegalStateException("The jobs of this story never end");
    }
}
