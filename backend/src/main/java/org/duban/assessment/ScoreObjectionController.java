package org.duban.assessment;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/assessment-objections")
class ScoreObjectionController {
    private final ScoreObjections objections;
    private final SelfViews views;

    ScoreObjectionController(ScoreObjections objections, SelfViews views) {
        this.objections = objections;
        this.views = views;
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('OFFICE','LEADER','HEAD','HANDLER')")
    @Operation(summary = "一件异议所针对的任务评估")
    SelfView get(@PathVariable long id) {
        return views.get(objections.get(id).selfAssessmentId());
    }
}
