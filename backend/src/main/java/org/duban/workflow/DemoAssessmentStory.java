package org.duban.workflow;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duban.assessment.DemoRound;
import org.duban.shared.SystemTime;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The half-yearly round of assessment in the demo's story: its scheme is approved in July, units assess themselves, the
 * office and the leader verify, and experts have their scores to give when the demo opens.
 */
@Component
@Profile("demo")
class DemoAssessmentStory {

    private static final Set<String> PROCESSES =
            Set.of(AssessmentRoundProcess.PROCESS, SelfAssessmentProcess.PROCESS, ExpertReviewProcess.PROCESS);

    private static final LocalDate BEGUN = LocalDate.of(2022, 7, 5);
    private static final LocalDate FACTS_OF = LocalDate.of(2022, 7, 8);

    /** Of so many participants one says nothing. */
    private static final int SILENT = 9;

    private final DemoRound round;
    private final DemoStage stage;
    private final DemoCast cast;

    DemoAssessmentStory(DemoRound round, DemoStage stage, DemoCast cast) {
        this.round = round;
        this.stage = stage;
        this.cast = cast;
    }

    void live(long planId, LocalDate day) {
        if (day.equals(BEGUN)) {
            stage.act("office", () -> {
                round.begin(planId, FACTS_OF);
                return planId;
            });
        } else if (day.isAfter(BEGUN)) {
            stage.openOf(PROCESSES).stream()
                    .filter(duty -> day.isAfter(LocalDate.ofInstant(duty.createdAt(), SystemTime.ZONE)))
                    .forEach(duty -> answer(duty, day).ifPresent(answer -> stage.play(duty, answer)));
        }
    }

    private Optional<DemoForms.Answer> answer(WorkItem duty, LocalDate day) {
        return switch (duty.element()) {
            case "approveScheme" -> told("APPROVED", Map.of("opinion", "同意，请按方案组织"));
            case "openAssessment" -> day.isAfter(FACTS_OF) ? told("DONE", Map.of()) : Optional.empty();
            case "drawSpotChecks" -> told("DONE", Map.of());
            case "drawExperts" -> told("DONE", Map.of("personIds", cast.experts()));
            case "stateOwnPart" -> duty.unitId() % SILENT == 0 ? Optional.empty() : told("SUBMITTED", round.part());
            case "signOwnPart", "signSelfAssessment" -> told("SIGNED", Map.of());
            case "assessSelf" -> told("SUBMITTED", stage.before(duty, () -> round.self(duty.subjectId())));
            case "verifySelfAssessment" ->
                told("VERIFIED", stage.before(duty, () -> round.verified(duty.subjectId(), day)));
            default -> Optional.empty();
        };
    }

    private static Optional<DemoForms.Answer> told(String outcome, Object form) {
        return Optional.of(new DemoForms.Answer(outcome, form));
    }
}
