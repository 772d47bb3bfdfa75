package org.duban.workflow;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** What the engine knows of the business: ids alone, as business key and variables. */
final class Keys {

    static final String PLAN_ID = "planId";
    static final String PLAN_TASK_ID = "planTaskId";
    static final String ASSIGNMENT_ID = "assignmentId";
    static final String OUTCOME = "outcome";

    private Keys() {}

    /** The plan, plan task, report or application that the instance is about. */
    static long subject(DelegateExecution execution) {
        return Long.parseLong(execution.getProcessBusinessKey());
    }

    static long planId(VariableScope scope) {
        return Objects.requireNonNull(id(scope, PLAN_ID), "planId");
    }

    static @Nullable Long planTaskId(VariableScope scope) {
        return id(scope, PLAN_TASK_ID);
    }

    static @Nullable Long assignmentId(VariableScope scope) {
        return id(scope, ASSIGNMENT_ID);
    }

    static String process(DelegateExecution execution) {
        return processOf(execution.getProcessDefinitionId());
    }

    static String process(DelegateTask task) {
        return processOf(task.getProcessDefinitionId());
    }

    private static String processOf(String definitionId) {
        return definitionId.substring(0, definitionId.indexOf(':'));
    }

    private static @Nullable Long id(VariableScope scope, String name) {
        Object value = scope.getVariable(name);
        return value == null ? null : Long.valueOf(value.toString());
    }
}
