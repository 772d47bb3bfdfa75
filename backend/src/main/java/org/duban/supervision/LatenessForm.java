package org.duban.supervision;

import org.jspecify.annotations.Nullable;

/**
 * Why a duty was late.
 *
 * @param note in the unit's words
 * @param correction why the office says something else than the unit; nothing where the unit speaks
 */
record LatenessForm(
        @Nullable LatenessCause cause,
        @Nullable String note,
        @Nullable String correction) {

    LatenessForm stripped() {
        return new LatenessForm(cause, strip(note), strip(correction));
    }

    private static @Nullable String strip(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
