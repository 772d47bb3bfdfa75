package org.duban.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which answers may be taken back (撤回), and as long as which steps after them are untouched. An answer that is not
 * named here stands: it is a decision that others have been told of, and changes by another decision or an application.
 */
final class Recalls {

    static final Recalls NONE = new Recalls();

    private final Map<String, Recall> byAnswer = new LinkedHashMap<>();

    /**
     * One answer that may be taken back.
     *
     * @param followers the steps that it led to
     * @param undo puts the business back to where it was; what had been written is kept
     */
    record Recall(Set<String> followers, Consumer<WorkItem> undo) {

        /** A step of a part is followed by steps of the same part, or by those that come after all parts. */
        boolean isFollowedBy(WorkItem step, WorkItem later) {
            boolean samePart = step.assignmentId() == null
                    || later.assignmentId() == null
                    || step.assignmentId().equals(later.assignmentId());
            return later.id() > step.id() && samePart && followers.contains(later.element());
        }
    }

    Recalls untouched(String element, String outcome, Set<String> followers, Consumer<WorkItem> undo) {
        byAnswer.put(element + ":" + outcome, new Recall(followers, undo));
        return this;
    }

    Optional<Recall> of(WorkItem step) {
        return Optional.ofNullable(byAnswer.get(step.element() + ":" + step.outcome()));
    }
}
