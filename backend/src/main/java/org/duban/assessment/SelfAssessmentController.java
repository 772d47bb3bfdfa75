package org.duban.assessment;

import io.swagger.v3.oas.annotations.Operation;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/self-assessments")
class SelfAssessmentController {
    private static final String SEES = "hasAnyRole('OFFICE','LEADER','HEAD','HANDLER')";

    private final SelfViews views;
    private final Verification verification;
    private final ScoreObjections objections;

    SelfAssessmentController(SelfViews views, Verification verification, ScoreObjections objections) {
        this.views = views;
        this.verification = verification;
        this.objections = objections;
    }

    @GetMapping
    @PreAuthorize(SEES)
    @Operation(summary = "各任务的自评、核实和等次")
    Page<SelfRow> list(SelfFilter filter, PageRequest page) {
        return views.page(filter, page);
    }

    @GetMapping("/{id}")
    @PreAuthorize(SEES)
    @Operation(summary = "一项任务的自评和核实，事实取自评估快照")
    SelfView get(@PathVariable long id) {
        return views.get(id);
    }

    @PostMapping("/{id}/check-cards")
    @PreAuthorize("hasAnyRole('OFFICE','LEADER')")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "填写抽查记录卡")
    SelfView addCard(@PathVariable long id, @RequestBody CheckCardForm form) {
        views.get(id);
        verification.addCard(id, form);
        return views.get(id);
    }

    @PostMapping("/{id}/objections")
    @PreAuthorize("hasRole('HANDLER')")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "主办单位对核实结果提出异议，由负责人签发后报复核")
    SelfView object(@PathVariable long id, @RequestBody ScoreObjectionForm form) {
        views.get(id);
        objections.file(id, form);
        return views.get(id);
    }
}
