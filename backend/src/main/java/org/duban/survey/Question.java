package org.duban.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question; its number is its place in the survey.
 *
 * @param options what can be ticked; of a scale always the five steps, of a free text none
 * @param sections the sections of the plan that it is about, as its tasks name them
 * @param taskIds the tasks that it is about
 */
record Question(
        QuestionKind kind,
        String title,
        @Nullable String hint,
        boolean required,
        List<String> options,
        List<String> sections,
        List<Long> taskIds) {

    /** Best first: the first two count as satisfied. */
    static final List<String> STEPS = List.of("非常满意", "满意", "一般", "不满意", "非常不满意");

    boolean isText() {
        return kind == QuestionKind.TEXT;
    }
}
