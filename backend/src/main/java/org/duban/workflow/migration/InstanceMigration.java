package org.duban.workflow.migration;

import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.duban.shared.RuleViolated;
import org.springframework.stereotype.Component;

/** Takes one instance along, within a transaction of its own. */
@Component
class InstanceMigration {

    private final Courses courses;
    private final RuntimeService runtime;
    private final MigrationMapper mapper;
    private final DutiesInTow duties;

    InstanceMigration(Courses courses, RuntimeService runtime, MigrationMapper mapper, DutiesInTow duties) {
        this.courses = courses;
        this.runtime = runtime;
        this.mapper = mapper;
        this.duties = duties;
    }

    /** @param withRemovals whether somebody has said that instances may leave steps that are gone */
    void take(String instanceId, Course course, boolean withRemovals) {
        duties.during(instanceId, course.former(), () -> {
            if (course.source().getId().equals(mapper.versionOf(instanceId))) {
                leaveRemovedSteps(instanceId, course, withRemovals);
                runtime.newMigration(courses.plan(course))
                        .processInstanceIds(instanceId)
                        .execute();
            }
            mapper.forgetFailure(instanceId); // another server was there first, or it is done now
        });
    }

    private void leaveRemovedSteps(String instanceId, Course course, boolean withRemovals) {
        Map<String, String> removed = course.removed();
        for (ActivityInstance step :
                leaves(runtime.getActivityInstance(instanceId)).toList()) {
            String goesOnAt = removed.get(step.getActivityId());
            if (goesOnAt != null) {
                requireWord(withRemovals, course, step.getActivityId(), goesOnAt);
                requireRunning(instanceId, course, step.getActivityId(), goesOnAt);
                runtime.createProcessInstanceModification(instanceId)
                        .startBeforeActivity(goesOnAt, step.getParentActivityInstanceId())
                        .cancelActivityInstance(step.getId())
                        .execute();
            }
        }
    }

    private static void requireWord(boolean given, Course course, String step, String goesOnAt) {
        if (!given) {
            throw RuleViolated.conflict(
                    "step-removed",
                    "所在环节“" + course.nameBefore(step) + "”在新版中已取消，须由系统管理员试运行后确认，转到“" + course.nameNow(goesOnAt)
                            + "”继续");
        }
    }

    /** The new step would open a duty that nobody may do, with a clock that is not to run. */
    private void requireRunning(String instanceId, Course course, String step, String goesOnAt) {
        if (duties.standsStill(instanceId)) {
            throw RuleViolated.conflict(
                    "step-removed-standstill",
                    "所在环节“" + course.nameBefore(step) + "”在新版中已取消，任务中止期间不能转到“" + course.nameNow(goesOnAt)
                            + "”；任务恢复后自动迁移");
        }
    }

    private static Stream<ActivityInstance> leaves(ActivityInstance tree) {
        ActivityInstance[] children = tree.getChildActivityInstances();
        return children.length == 0 ? Stream.of(tree) : Stream.of(children).flatMap(InstanceMigration::leaves);
    }
}
