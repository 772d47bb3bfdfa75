package org.duban.survey;

import java.util.List;

/** The words of a survey, as they are approved and frozen together. */
record SurveyContent(String intro, List<FrameGroup> groups, List<Question> questions) {

    int sent() {
        return groups.stream().mapToInt(FrameGroup::sent).sum();
    }
}
