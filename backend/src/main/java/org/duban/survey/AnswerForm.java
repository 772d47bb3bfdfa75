package org.duban.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered.
 *
 * @param group which of the groups they belong to, counted from 0; null when they do not say
 * @param assisted whether somebody helped to fill it in
 */
record AnswerForm(
        @Nullable Integer group,
        @Nullable Boolean assisted,
        @Nullable List<Given> answers) {

    /** @param question counted from 1 as it is shown; choices from 0 */
    record Given(
            @Nullable Integer question,
            @Nullable List<Integer> choices,
            @Nullable String text) {}
}
