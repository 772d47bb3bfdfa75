package org.duban.application;

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

    Class<C> content();

    /** Whether nothing more can be asked about the task once it is granted. */
    default boolean endsTask() {
        return false;
    }

    /** Finds out what is asked for, or refuses with the sentence that says what stands against it. */
    Matter examine(TaskStatus task, C content);

    /** Does what was granted. */
    void apply(Application granted, C content);
}
