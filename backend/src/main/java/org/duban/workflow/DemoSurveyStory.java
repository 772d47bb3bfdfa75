package org.duban.workflow;

import java.time.LocalDate;
import org.duban.survey.DemoSurvey;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The satisfaction survey in the demo's story: open when the demo begins. */
@Component
@Profile("demo")
class DemoSurveyStory {
    private static final LocalDate APPROVED = LocalDate.of(2022, 9, 6);
    private static final LocalDate ANSWERED = LocalDate.of(2022, 9, 9);
    private static final LocalDate LAST_DAY = LocalDate.of(2022, 9, 30);

    private final DemoSurvey survey;
    private final DemoStage stage;
    private long id;

    DemoSurveyStory(DemoSurvey survey, DemoStage stage) {
        this.survey = survey;
        this.stage = stage;
    }

    void live(long planId, LocalDate day) {
        if (day.equals(APPROVED)) {
            id = stage.act("office", () -> survey.write(planId, APPROVED, LAST_DAY));
            stage.act("leader", () -> {
                survey.approve(id);
                return id;
            });
        } else if (day.equals(ANSWERED)) {
            stage.act("office", () -> {
                survey.answer(id);
                return id;
            });
        }
    }
}
