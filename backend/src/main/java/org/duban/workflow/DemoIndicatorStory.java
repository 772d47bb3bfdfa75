package org.duban.workflow;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duban.indicator.DemoIndicators;
import org.duban.shared.SystemTime;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The indicators in the demo's story: the office asks for what they are measured by in March, the units state values by year
 * and quarter, and one value is overdue when the demo opens.
 */
@Component
@Profile("demo")
class DemoIndicatorStory {

    private static final Set<String> PROCESSES = Set.of(IndicatorBasisProcess.PROCESS, IndicatorValueProcess.PROCESS);

    private static final LocalDate COMMISSIONED = LocalDate.of(2022, 3, 14);
    private static final Set<Integer> QUARTERLY = Set.of(2, 11);
    private static final Set<Integer> BY_COUNTY = Set.of(11);
    private static final int DAYS_TO_STATE = 4;

    private final DemoIndicators indicators;
    private final DemoStage stage;

    DemoIndicatorStory(DemoIndicators indicators, DemoStage stage) {
        this.indicators = indicators;
        this.stage = stage;
    }

    void live(long planId, LocalDate day) {
        if (day.equals(COMMISSIONED)) {
            stage.act("office", () -> {
                indicators.commission(planId, QUARTERLY, BY_COUNTY);
                return planId;
            });
        } else if (day.isAfter(COMMISSIONED)) {
            stage.openOf(PROCESSES).stream()
                    .filter(duty ->
                            !day.isBefore(opened(duty).plusDays(duty.role().equals("HANDLER") ? DAYS_TO_STATE : 1)))
                    .forEach(duty -> answer(duty).ifPresent(answer -> stage.play(duty, answer)));
        }
    }

    private static LocalDate opened(WorkItem duty) {
        return LocalDate.ofInstant(duty.createdAt(), SystemTime.ZONE);
    }

    private Optional<DemoForms.Answer> answer(WorkItem duty) {
        return switch (duty.element()) {
            case "drawUpBasis" ->
                Optional.of(new DemoForms.Answer(
                        "SUBMITTED", DemoIndicatorForms.basis(indicators.ofBasis(duty.subjectId()))));
            case "stateValue" ->
                DemoIndicatorForms.value(indicators.ofStatement(duty.subjectId()))
                        .map(form -> new DemoForms.Answer("SUBMITTED", form));
            case "signBasis", "signValue" -> Optional.of(new DemoForms.Answer("SIGNED", Map.of()));
            case "decideBasis" -> Optional.of(new DemoForms.Answer("DECIDED", Map.of("opinion", "同意")));
            default -> Optional.of(new DemoForms.Answer("CONFIRMED", Map.of("opinion", "与统计资料一致")));
        };
    }
}
