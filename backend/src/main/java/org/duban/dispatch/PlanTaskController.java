package org.duban.dispatch;

import io.swagger.v3.oas.annotations.Operation;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/plan-tasks")
class PlanTaskController {
    private final PlanTasks tasks;
    private final TaskPage page;
    private final TaskScope scope;
    private final Timeline timeline;

    PlanTaskController(PlanTasks tasks, TaskPage page, TaskScope scope, Timeline timeline) {
        this.tasks = tasks;
        this.page = page;
        this.scope = scope;
        this.timeline = timeline;
    }

    @Operation(summary = "查询重点任务")
    @PreAuthorize("hasAnyRole('OFFICE','LEADER','HEAD','HANDLER','EVALUATOR','COUNTY_OFFICE')")
    @GetMapping
    Page<PlanTaskItem> list(PlanTaskFilter filter, PageRequest request) {
        return tasks.list(filter, request);
    }

    @Operation(summary = "查看重点任务")
    @PreAuthorize("hasAnyRole('OFFICE','LEADER','HEAD','HANDLER','EVALUATOR','COUNTY_OFFICE')")
    @GetMapping("/{id}")
    TaskView get(@PathVariable long id) {
        return page.of(id);
    }

    @Operation(summary = "查看重点任务的办理经过")
    @PreAuthorize("hasAnyRole('OFFICE','LEADER','HEAD','HANDLER','EVALUATOR','COUNTY_OFFICE')")
    @GetMapping("/{id}/timeline")
    Page<TimelineEntry> timeline(@PathVariable long id, PageRequest request) {
        scope.check(id);
        return timeline.of(id, request);
    }
}
