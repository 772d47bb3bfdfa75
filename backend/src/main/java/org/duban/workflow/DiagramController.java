package org.duban.workflow;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DiagramController {

    private final Diagrams diagrams;

    DiagramController(Diagrams diagrams) {
        this.diagrams = diagrams;
    }

    @GetMapping("/api/plan-tasks/{id}/diagram")
    @PreAuthorize("hasAnyRole('OFFICE','LEADER','HEAD','HANDLER','EVALUATOR','COUNTY_OFFICE')")
    @Operation(summary = "重点任务的流程图、当前位置和文字说明")
    Diagram diagram(@PathVariable long id) {
        return diagrams.ofTask(id);
    }
}
