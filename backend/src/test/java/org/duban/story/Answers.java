package org.duban.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.story.Officials.Step;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What officials answer when nothing is out of the ordinary. */
public final class Answers {

    private Answers() {}

    /** @param milestoneDue the due date of the one milestone of every work plan */
    public static @Nullable Step usual(JsonNode duty, LocalDate milestoneDue, List<Long> milestonesDone) {
        return switch (duty.path("element").asString()) {
            case "acknowledgeTask" -> new Step("ACCEPTED", Map.of());
            case "arbitrateResponsibility" -> new Step("UPHELD", Map.of("reason", "维持原分工"));
            case "drawUpWorkPlan" -> new Step("SUBMITTED", workPlan(milestoneDue));
            case "signWorkPlan", "signProgress", "signSummary", "signApplication" -> new Step("SIGNED", Map.of());
            case "countersignWorkPlan", "countersignApplication" -> new Step("AGREED", Map.of());
            case "approveWorkPlan" -> new Step("APPROVED", Map.of());
            case "reportProgress" -> new Step("SUBMITTED", progress(List.of()));
            case "sumUpProgress" -> new Step("SUBMITTED", progress(milestonesDone));
            case "verifyProgress" -> new Step("VERIFIED", Map.of());
            case "reviewApplication", "decideApplication" -> new Step("GRANTED", Map.of("opinion", "同意"));
            case "confirmRisk" -> new Step("DISMISSED", Map.of("opinion", "已在办理，不构成风险"));
            case "answerRisk" -> new Step("ANSWERED", Map.of("measure", "增派人手，按月调度"));
            case "organiseMidTerm", "organiseFinal" -> new Step("DONE", Map.of("summary", "已完成自评"));
            default -> null;
        };
    }

    static Map<String, Object> workPlan(LocalDate due) {
        return Map.of("summary", "按季度推进，年内见效", "milestones", List.of(Map.of("title", "完成年度目标", "due", due.toString())));
    }

    static Map<String, Object> progress(List<Long> done) {
        return Map.of(
                "done",
                "本季度任务按计划完成",
                "milestones",
                done.stream()
                        .map(id -> Map.of("milestoneId", id, "state", "DONE"))
                        .toList());
    }
}
