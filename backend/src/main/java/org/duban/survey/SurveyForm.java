package org.duban.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked, without what it is for. */
record SurveyForm(String title, String intro, List<String> groups, List<Asked> questions) {
    static SurveyForm of(String title, SurveyContent content) {
        return new SurveyForm(
                title,
                content.intro(),
                content.groups().stream().map(FrameGroup::name).toList(),
                content.questions().stream().map(Asked::of).toList());
    }

    /** One question as it is shown. */
    record Asked(QuestionKind kind, String title, @Nullable String hint, boolean required, List<String> options) {
        static Asked of(Question question) {
            return new Asked(
                    question.kind(), question.title(), question.hint(), question.required(), question.options());
        }
    }
}
