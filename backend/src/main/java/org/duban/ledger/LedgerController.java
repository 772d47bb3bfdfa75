package org.duban.ledger;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.duban.plan.TaskKind;
import org.duban.shared.Download;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ledger")
class LedgerController {
    static final String SEES = "hasAnyRole('OFFICE','LEADER','HEAD','HANDLER','EVALUATOR','COUNTY_OFFICE')";

    private final Ledger ledger;
    private final LedgerExport export;
    private final PastLists lists;

    LedgerController(Ledger ledger, LedgerExport export, PastLists lists) {
        this.ledger = ledger;
        this.export = export;
        this.lists = lists;
    }

    @Operation(summary = "任务台账：一行一个里程碑，没有里程碑的任务自成一行")
    @PreAuthorize(SEES)
    @GetMapping
    Page<LedgerLine> lines(LedgerFilter filter, PageRequest page) {
        return ledger.lines(filter, page);
    }

    @Operation(summary = "任务台账，按任务归并；分页以任务计")
    @PreAuthorize(SEES)
    @GetMapping("/tasks")
    Page<LedgerTask> tasks(LedgerFilter filter, PageRequest page) {
        return ledger.tasks(filter, page);
    }

    @Operation(summary = "台账中出现的章节")
    @PreAuthorize(SEES)
    @GetMapping("/sections")
    List<String> sections(@RequestParam(required = false) @Nullable Long planId) {
        return ledger.sections(planId);
    }

    @Operation(summary = "进展报送清单，可看截至任何一天的情况")
    @PreAuthorize(SEES)
    @GetMapping("/reports")
    Page<PastLists.ReportLine> reports(
            @RequestParam(required = false) @Nullable Long planId,
            @RequestParam(required = false) @Nullable Long planTaskId,
            @RequestParam(required = false) @Nullable TaskKind kind,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            PageRequest page) {
        return lists.reports(planId, planTaskId, kind, asOf, page);
    }

    @Operation(summary = "分工清单，可看截至任何一天的情况")
    @PreAuthorize(SEES)
    @GetMapping("/assignments")
    Page<PastLists.AssignmentLine> assignments(
            @RequestParam(required = false) @Nullable Long planId,
            @RequestParam(required = false) @Nullable Long planTaskId,
            @RequestParam(required = false) @Nullable Long unitId,
            @RequestParam(required = false) @Nullable TaskKind kind,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            PageRequest page) {
        return lists.assignments(planId, planTaskId, unitId, kind, asOf, page);
    }

    @Operation(summary = "导出台账（xlsx）：所列各行，所选各列")
    @PreAuthorize(SEES)
    @GetMapping("/export.xlsx")
    void export(
            LedgerFilter filter,
            PageRequest order,
            @RequestParam(required = false) @Nullable String columns,
            HttpServletResponse response)
            throws IOException {
        try (LedgerWorkbook workbook = export.of(filter, order, LedgerColumn.named(columns))) {
            response.setContentType(Download.XLSX.toString());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Download.disposition("任务台账.xlsx"));
            response.setHeader(HttpHeaders.CACHE_CONTROL, Download.NOT_KEPT);
            workbook.write(response.getOutputStream());
        }
    }
}
