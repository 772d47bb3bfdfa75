package org.duban.workflow;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.duban.burden.StatedHours;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/work-items")
class WorkItemController {

    private static final String DOES_BUSINESS =
            "hasAnyRole('OFFICE','LEADER','HEAD','HANDLER','EVALUATOR','COUNTY_OFFICE')";

    private final WorkItems items;
    private final Completions completions;
    private final StatedHours hours;

    WorkItemController(WorkItems items, Completions completions, StatedHours hours) {
        this.items = items;
        this.completions = completions;
        this.hours = hours;
    }

    @GetMapping
    @PreAuthorize(DOES_BUSINESS)
    @Operation(summary = "待办、已办清单")
    Page<WorkItemView> list(
            @RequestParam(defaultValue = "open") WorkItems.Query.State state,
            @RequestParam(defaultValue = "mine") WorkItems.Query.Scope scope,
            @RequestParam(required = false) @Nullable Long planId,
            @RequestParam(required = false) @Nullable Long planTaskId,
            @RequestParam(required = false) @Nullable Long unitId,
            @RequestParam(required = false) WorkItems.Query.@Nullable Hand hand,
            @RequestParam(required = false) @Nullable Set<String> element,
            @RequestParam(required = false) @Nullable Long assigneeId,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable Boolean standing,
            WorkItems.Times times,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            PageRequest page) {
        return items.list(
                new WorkItems.Query(
                        state,
                        scope,
                        planId,
                        planTaskId,
                        unitId,
                        hand,
                        assigneeId,
                        element,
                        overdue,
                        standing,
                        times,
                        q,
                        asOf),
                page);
    }

    @GetMapping("/waiting")
    @PreAuthorize(DOES_BUSINESS)
    @Operation(summary = "等我办理的事项，按环节计数", description = "每个数字的 rows 是打开其明细的地址。")
    List<Waiting> waiting(
            @RequestParam(required = false) @Nullable Long planId,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {
        return items.waiting(planId, asOf);
    }

    @GetMapping("/counts")
    @PreAuthorize(DOES_BUSINESS)
    @Operation(summary = "我的待办数量")
    WorkItemCounts counts() {
        return items.counts();
    }

    @GetMapping("/{id}")
    @PreAuthorize(DOES_BUSINESS)
    @Operation(summary = "一件待办或已办")
    WorkItemView get(@PathVariable long id) {
        return items.get(id);
    }

    /**
     * What is answered at a step.
     *
     * @param form the fields of the answer's form, by the step's form key
     * @param confirmed goes on although an opinion that was asked for is still open
     * @param hours how long it took, if the unit likes to say so
     */
    record CompletionRequest(
            @NotBlank(message = "请选择办理结果") String outcome,
            @Nullable JsonNode form,
            @Nullable Boolean confirmed,
            @Nullable BigDecimal hours) {}

    @PostMapping("/{id}/completion")
    @PreAuthorize("hasAnyRole('OFFICE','LEADER','HEAD','HANDLER','EVALUATOR','COUNTY_OFFICE')")
    @Operation(summary = "办理一件待办")
    WorkItemView complete(@PathVariable long id, @Valid @RequestBody CompletionRequest request) {
        hours.check(request.hours());
        completions.complete(id, request.outcome(), request.form(), Boolean.TRUE.equals(request.confirmed()));
        hours.state(id, request.hours());
        return items.get(id);
    }
}
