package org.duban.workflow.migration;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.duban.shared.RuleViolated;

/** Why an instance stays behind, in a sentence. */
final class Reasons {

    private static final int LONGEST = 1_000;
    private static final String NO_MAPPING = "There is no migration instruction";

    private Reasons() {}

    static String of(RuntimeException failure, Course course) {
        String reason = sentence(failure, course);
        return reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST);
    }

    private static String sentence(RuntimeException failure, Course course) {
        if (failure instanceof RuleViolated refusal) {
            return String.valueOf(refusal.getMessage());
        }
        if (failure instanceof MigratingProcessInstanceValidationException invalid) {
            return where(invalid.getValidationReport(), course);
        }
        if (failure instanceof MigrationPlanValidationException invalid) {
            return "新旧版本的环节对应不成立：" + invalid.getMessage();
        }
        if (failure instanceof OptimisticLockingException) {
            return "实例正在办理中，稍后再试即可";
        }
        return "流程引擎报告：" + failure.getMessage();
    }

    private static String where(MigratingProcessInstanceValidationReport report, Course course) {
        Stream<String> standing = report.getActivityInstanceReports().stream()
                .map(step -> sentence(course, step.getSourceScopeId(), step.getFailures()));
        Stream<String> passing = report.getTransitionInstanceReports().stream()
                .map(step -> sentence(course, step.getSourceScopeId(), step.getFailures()));
        return Stream.concat(Stream.concat(standing, passing), report.getFailures().stream())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("；"));
    }

    private static String sentence(Course course, String element, List<String> failures) {
        String name = course.nameBefore(element);
        return failures.stream().anyMatch(failure -> failure.contains(NO_MAPPING))
                ? "所在环节“" + name + "”在新版中没有对应的环节"
                : "环节“" + name + "”：" + String.join("；", failures);
    }
}
