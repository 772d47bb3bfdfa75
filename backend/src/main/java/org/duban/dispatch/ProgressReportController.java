package org.duban.dispatch;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class ProgressReportController {
    private final ReportPrefill prefill;
    private final Figures figures;
    private final TaskScope scope;

    ProgressReportController(ReportPrefill prefill, Figures figures, TaskScope scope) {
        this.prefill = prefill;
        this.figures = figures;
        this.scope = scope;
    }

    @Operation(summary = "填报进展前可带出的上期内容和要填的数字")
    @PreAuthorize("hasAnyRole('OFFICE','LEADER','HEAD','HANDLER','EVALUATOR')")
    @GetMapping("/progress-reports/{id}/prefill")
    ReportPrefill.Prefill prefill(@PathVariable long id, @RequestParam(required = false) @Nullable Long assignmentId) {
        return prefill.of(id, assignmentId);
    }

    @Operation(summary = "任务的数字及其全部填报、更正记录")
    @PreAuthorize("hasAnyRole('OFFICE','LEADER','HEAD','HANDLER','EVALUATOR','COUNTY_OFFICE')")
    @GetMapping("/plan-tasks/{id}/figures")
    List<Figures.Course> figures(@PathVariable long id) {
        scope.check(id);
        return figures.of(id);
    }
}
