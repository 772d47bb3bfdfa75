package org.duban.indicator;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.LocalDate;
import org.duban.shared.Download;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
@RequestMapping("/api/plans/{planId}/indicator-standings")
class IndicatorController {
    static final String READERS = "hasAnyRole('OFFICE','LEADER','HEAD','HANDLER','EVALUATOR','COUNTY_OFFICE')";

    private final IndicatorViews views;
    private final IndicatorTable table;
    private final ValueCorrections corrections;
    private final StatementViews statements;

    IndicatorController(
            IndicatorViews views, IndicatorTable table, ValueCorrections corrections, StatementViews statements) {
        this.views = views;
        this.table = table;
        this.corrections = corrections;
        this.statements = statements;
    }

    @GetMapping
    @PreAuthorize(READERS)
    @Operation(summary = "各项指标的进度和判断，约束性在前；可看截至任何一天的情况")
    Page<IndicatorStanding> list(@PathVariable long planId, IndicatorViews.Filter filter, PageRequest page) {
        return views.page(planId, filter, page);
    }

    @GetMapping("/summary")
    @PreAuthorize(READERS)
    @Operation(summary = "提前实现、快于预期、基本符合预期、滞后各有几项")
    IndicatorViews.Summary summary(
            @PathVariable long planId,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {
        return views.summary(planId, asOf);
    }

    @GetMapping("/export.xlsx")
    @PreAuthorize(READERS)
    @Operation(summary = "导出指标进度表（xlsx）")
    ResponseEntity<byte[]> export(@PathVariable long planId, IndicatorViews.Filter filter) {
        return Download.xlsx("指标进度表.xlsx", table.write(planId, filter)).answer();
    }

    @GetMapping("/{id}")
    @PreAuthorize(READERS)
    @Operation(summary = "一项指标：判断、路径、预测、分县（市、区）情况")
    IndicatorPage get(
            @PathVariable long planId,
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {
        return views.get(planId, id, asOf);
    }

    @GetMapping("/{id}/values")
    @PreAuthorize(READERS)
    @Operation(summary = "一项指标经确认的数值，含更正前的；countyId 为 0 是全市")
    Page<IndicatorValue> values(
            @PathVariable long planId,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long countyId,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            PageRequest page) {
        return views.values(planId, id, countyId, asOf, page);
    }

    @PostMapping("/{id}/corrections")
    @PreAuthorize("hasRole('HANDLER')")
    @Operation(summary = "申请更正一期数值，经单位负责人签发、办公室确认后生效，原数值保留")
    ResponseEntity<StatementView> correct(
            @PathVariable long planId, @PathVariable long id, @RequestBody CorrectionForm form) {
        long statement = corrections.correct(planId, id, form);
        return ResponseEntity.created(URI.create("/api/indicator-statements/" + statement))
                .body(statements.get(statement));
    }
}
