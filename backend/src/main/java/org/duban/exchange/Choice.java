package org.duban.exchange;

import org.jspecify.annotations.Nullable;

/**
 * What the office makes of a new item.
 *
 * @param planTaskId the task of ours that it is about
 * @param asInstruction a duty of its lead unit with a clock of its own, and not only a note on the task
 */
record Choice(
        @Nullable String number,
        @Nullable Long planTaskId,
        @Nullable Boolean asInstruction) {

    boolean isInstruction() {
        return Boolean.TRUE.equals(asInstruction);
    }
}
