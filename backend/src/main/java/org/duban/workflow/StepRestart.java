package org.duban.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationInstantiationBuilder;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a step of a running instance anew and ends what had followed, as one modification; the other parts go on. */
@Component
class StepRestart {

    private static final String BODY = "#multiInstanceBody";

    private final RuntimeService runtime;
    private final RepositoryService repository;

    StepRestart(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    /**
     * @param part the part that the step belongs to, null outside of parts
     * @param followerTasks the user tasks that end
     */
    void restart(String instanceId, String element, @Nullable String part, List<String> followerTasks) {
        ActivityInstance root = runtime.getActivityInstance(instanceId);
        List<ActivityInstance> followers = all(root)
                .filter(node -> Arrays.stream(node.getExecutionIds()).anyMatch(followerTasks::contains))
                .filter(node -> node.getChildActivityInstances().length == 0)
                .toList();
        ProcessInstanceModificationBuilder change = runtime.createProcessInstanceModification(instanceId);
        // First the step, then what followed: a scope that is empty for a moment would end.
        start(change, root, element, part, followers);
        followers.stream()
                .map(follower ->
                        part == null || isOutside(follower, root, element) ? outermost(follower, root) : follower)
                .map(ActivityInstance::getId)
                .distinct()
                .forEach(change::cancelActivityInstance);
        change.execute();
    }

    /** From an event that is waited for, back to a step before it. */
    void goBack(String instanceId, String event, String element) {
        runtime.createProcessInstanceModification(instanceId)
                .startBeforeActivity(element)
                .cancelAllForActivity(event)
                .execute();
    }

    private void start(
            ProcessInstanceModificationBuilder change,
            ActivityInstance root,
            String element,
            @Nullable String part,
            List<ActivityInstance> followers) {
        if (part == null) {
            change.startBeforeActivity(element);
            return;
        }
        String parts = partsAround(root.getProcessDefinitionId(), element);
        Optional<ActivityInstance> ownPart = followers.stream()
                .map(follower -> parent(follower, root))
                .filter(parent -> parent.getActivityId().equals(parts))
                .findFirst();
        if (ownPart.isPresent()) {
            change.startBeforeActivity(element, ownPart.get().getId());
            return;
        }
        Optional<ActivityInstance> body = all(root)
                .filter(node -> node.getActivityId().equals(parts + BODY))
                .findFirst();
        ProcessInstanceModificationInstantiationBuilder again = body.isPresent()
                ? change.startBeforeActivity(element, body.get().getId())
                : change.startBeforeActivity(element);
        again.setVariableLocal(Keys.ASSIGNMENT_ID, part);
    }

    private boolean isOutside(ActivityInstance follower, ActivityInstance root, String element) {
        return !parent(follower, root).getActivityId().equals(partsAround(root.getProcessDefinitionId(), element));
    }

    /** The subprocess in which each part is dealt with. */
    private String partsAround(String definitionId, String element) {
        var task = repository.getBpmnModelInstance(definitionId).getModelElementById(element);
        return ((SubProcess) task.getParentElement()).getId();
    }

    /** A follower in parts ends with all of them, else the body would wait for parts that nobody has. */
    private static ActivityInstance outermost(ActivityInstance follower, ActivityInstance root) {
        ActivityInstance node = follower;
        for (ActivityInstance above = parent(node, root); !above.getId().equals(root.getId()); ) {
            node = above;
            above = parent(node, root);
        }
        return node;
    }

    private static ActivityInstance parent(ActivityInstance node, ActivityInstance root) {
        return all(root)
                .filter(above -> Objects.equals(above.getId(), node.getParentActivityInstanceId()))
                .findFirst()
                .orElse(root);
    }

    private static Stream<ActivityInstance> all(ActivityInstance node) {
        return Stream.concat(
                Stream.of(node), Arrays.stream(node.getChildActivityInstances()).flatMap(StepRestart::all));
    }
}
