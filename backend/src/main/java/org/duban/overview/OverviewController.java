package org.duban.overview;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import org.duban.dispatch.PlanTaskFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OverviewController {
    private final Overviews overviews;

    OverviewController(Overviews overviews) {
        this.overviews = overviews;
    }

    @GetMapping("/api/supervision/overview")
    @PreAuthorize("hasAnyRole('OFFICE','LEADER','EVALUATOR','HEAD','HANDLER')")
    @Operation(summary = "督办总览", description = "按单位、阶段、灯色计数；每个数字的 rows 是打开其明细的地址。任务数只计重点任务，kind=ALL 时含重点项目；待办数始终含重点项目。")
    Overview overview(
            @RequestParam(required = false) @Nullable Long planId,
            @RequestParam(defaultValue = "TASK") PlanTaskFilter.Kinds kind,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {
        return overviews.of(planId, kind, asOf);
    }
}
