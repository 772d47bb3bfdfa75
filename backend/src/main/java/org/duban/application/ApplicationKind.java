package org.duban.application;

import java.util.Optional;
import org.duban.dispatch.TaskStatus;

/**
 * One kind of application. The list is open: a new kind is one class in {@code kind} and one form.
 *
 * @param <C> what its form holds
 */
public interface ApplicationKind<C> {

    /** The word for it in addresses and in the route table. */
    String word();

    String label();

    /** What it is for, in one sentence for those who choose among the kinds. */
    String purpose();

    Class<C> content();

    /** Whether only the lead may ask for it. */
    default boolean isOfLead() {
        return true;
    }

    /** Whether nothing else may be asked about the task while it runs. */
    default boolean runsAlone() {
        return false;
    }

    /** Whether it is what may be asked while the clock of the task stands still. */
    default boolean isForStandstill() {
        return false;
    }

    /** What stands against asking for it at all, as the task is now. */
    Optional<String> obstacle(TaskStatus task);

    /** Finds out what is asked for, or refuses with the sentence that says what stands against it. */
    Matter examine(TaskStatus task, C content);

    /** Does what was granted. */
    void apply(Application granted, C content);
}
