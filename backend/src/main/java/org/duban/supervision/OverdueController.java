package org.duban.supervision;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OverdueController {
    private final OverdueDuties duties;

    OverdueController(OverdueDuties duties) {
        this.duties = duties;
    }

    @GetMapping("/api/supervision/overdue")
    @PreAuthorize("hasAnyRole('OFFICE','LEADER','EVALUATOR','HEAD','HANDLER')")
    @Operation(
            summary = "逾期清单",
            description = "state=open 为逾期未办，state=done 为逾期后补办；lateFrom、lateTo 为逾期未办已超过的工作日数（含）；asOf 为截至某日。")
    Page<OverdueDuty> overdue(
            @RequestParam(required = false) @Nullable Long planId,
            @RequestParam(required = false) @Nullable Long unitId,
            @RequestParam(defaultValue = "open") OverdueDuties.Query.State state,
            @RequestParam(required = false) @Nullable Boolean escalated,
            @RequestParam(required = false) @Nullable Integer lateFrom,
            @RequestParam(required = false) @Nullable Integer lateTo,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            PageRequest page) {
        return duties.list(new OverdueDuties.Query(planId, unitId, state, escalated, lateFrom, lateTo, asOf), page);
    }
}
