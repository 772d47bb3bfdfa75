package org.duban.plan;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.duban.plan.document.Defect.Kind;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/plans/{planId}")
class PlanRowController {
    private final PlanReading reading;
    private final RowEdits edits;
    private final Settlements settlements;

    PlanRowController(PlanReading reading, RowEdits edits, Settlements settlements) {
        this.reading = reading;
        this.edits = edits;
        this.settlements = settlements;
    }

    @GetMapping("/sections")
    @PreAuthorize(PlanReading.READERS)
    @Operation(summary = "规划的章节")
    Page<PlanReading.Section> sections(@PathVariable long planId, PageRequest page) {
        return reading.sections(planId, page);
    }

    @GetMapping("/tasks")
    @PreAuthorize(PlanReading.READERS)
    @Operation(summary = "规划的重点任务及分工")
    Page<PlanTask> tasks(@PathVariable long planId, PageRequest page) {
        return reading.tasks(planId, page);
    }

    @GetMapping("/indicators")
    @PreAuthorize(PlanReading.READERS)
    @Operation(summary = "规划的指标")
    Page<Indicator> indicators(@PathVariable long planId, PageRequest page) {
        return reading.indicators(planId, page);
    }

    @GetMapping("/key-projects")
    @PreAuthorize(PlanReading.READERS)
    @Operation(summary = "规划的重点项目")
    Page<KeyProject> keyProjects(@PathVariable long planId, PageRequest page) {
        return reading.keyProjects(planId, page);
    }

    @GetMapping("/defects")
    @PreAuthorize(PlanReading.READERS)
    @Operation(summary = "文本留下的疑点（缺陷）；open=true 只列未处理的")
    Page<PlanDefect> defects(
            @PathVariable long planId,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable Boolean blocking,
            @RequestParam(required = false) @Nullable Kind kind,
            PageRequest page) {
        return reading.defects(planId, new DefectMapper.Filter(open, blocking, kind), page);
    }

    @GetMapping("/edits")
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(summary = "导入之后人工改动的记录，新的在前")
    Page<PlanEdit> edits(@PathVariable long planId, PageRequest page) {
        return reading.edits(planId, page);
    }

    @PostMapping("/defects/{defectId}/settlement")
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(summary = "处理一处缺陷")
    PlanDefect settle(
            @PathVariable long planId, @PathVariable long defectId, @Valid @RequestBody Settlement settlement) {
        return settlements.settle(planId, defectId, settlement);
    }

    @PutMapping("/tasks/{id}")
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(summary = "修改重点任务及分工（未发布时）")
    PlanTask editTask(
            @PathVariable long planId,
            @PathVariable long id,
            @RequestHeader(HttpHeaders.IF_MATCH) Version version,
            @Valid @RequestBody RowEdit.OfTask edit) {
        return edits.edit(planId, id, version.number(), edit);
    }

    @PutMapping("/indicators/{id}")
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(summary = "修改指标，补充基期值和年度路径")
    Indicator editIndicator(
            @PathVariable long planId,
            @PathVariable long id,
            @RequestHeader(HttpHeaders.IF_MATCH) Version version,
            @Valid @RequestBody RowEdit.OfIndicator edit) {
        return edits.edit(planId, id, version.number(), edit);
    }

    @PutMapping("/key-projects/{id}")
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(summary = "修改重点项目，补充责任单位和时限")
    KeyProject editProject(
            @PathVariable long planId,
            @PathVariable long id,
            @RequestHeader(HttpHeaders.IF_MATCH) Version version,
            @Valid @RequestBody RowEdit.OfProject edit) {
        return edits.edit(planId, id, version.number(), edit);
    }
}
