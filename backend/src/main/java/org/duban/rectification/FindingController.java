package org.duban.rectification;

import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.net.URI;
import org.duban.assessment.AssessedTask;
import org.duban.dispatch.OpinionForm;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/findings")
class FindingController {
    private static final String SEES = "hasAnyRole('OFFICE','LEADER','HEAD','HANDLER')";
    private static final String DECIDES = "hasAnyRole('OFFICE','LEADER')";

    private final Findings findings;
    private final FindingViews views;

    FindingController(Findings findings, FindingViews views) {
        this.findings = findings;
        this.views = views;
    }

    /** What the list may be narrowed to. */
    record Query(
            @Nullable Long roundId,
            @Nullable Long planTaskId,
            @Nullable Long selfAssessmentId,
            @Nullable Long unitId,
            @Nullable FindingState state,
            @Nullable FindingSource source,
            @Nullable Boolean open) {}

    /** @param reassessed the total with the scores as assessed again */
    record Choices(AssessedTask task, @Nullable BigDecimal reassessed) {}

    @GetMapping
    @PreAuthorize(SEES)
    @Operation(summary = "评估发现的问题及其整改")
    Page<FindingRow> list(Query query, PageRequest page) {
        return views.page(query, page);
    }

    @GetMapping("/figures")
    @PreAuthorize(DECIDES)
    @Operation(summary = "一轮评估发现问题和整改的数量")
    FindingFigures figures(@RequestParam long roundId) {
        return views.figures(roundId);
    }

    @GetMapping("/choices")
    @PreAuthorize(DECIDES)
    @Operation(summary = "登记问题时可选的评估内容、责任单位和抽查记录，以及复评后的总分")
    Choices choices(@RequestParam long selfAssessmentId) {
        return new Choices(
                views.choices(selfAssessmentId),
                views.reassessedTotal(selfAssessmentId).orElse(null));
    }

    @GetMapping("/{id}")
    @PreAuthorize(SEES)
    @Operation(summary = "一个问题及其整改经过")
    FindingView get(@PathVariable long id) {
        return views.get(id);
    }

    @PostMapping
    @PreAuthorize(DECIDES)
    @Operation(summary = "登记评估发现的问题；等次审定后下达整改，已审定的立即下达")
    ResponseEntity<FindingView> record(@RequestBody FindingForm form) {
        long id = findings.record(form);
        return ResponseEntity.created(URI.create("/api/findings/" + id)).body(views.get(id));
    }

    @PostMapping("/{id}/withdrawal")
    @PreAuthorize(DECIDES)
    @Operation(summary = "撤销尚未结束的问题")
    FindingView withdraw(@PathVariable long id, @RequestBody OpinionForm form) {
        views.get(id);
        findings.withdraw(id, form);
        return views.get(id);
    }
}
