package org.duban.evaluation;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports as duties know them: by the paper that is to be signed. */
@RestController
@RequestMapping("/api/evaluation-reports")
class SubmittedReportController {
    private final ReportViews views;

    SubmittedReportController(ReportViews views) {
        this.views = views;
    }

    @GetMapping("/{paperId}")
    @PreAuthorize("hasAnyRole('OFFICE','LEADER')")
    @Operation(summary = "一份公文稿所载的评估报告，供签发和修改时核对")
    ReportPage get(@PathVariable long paperId) {
        return views.ofPaper(paperId);
    }
}
