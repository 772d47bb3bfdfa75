package org.duban.supervision;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/supervision")
class MatterController {

    private static final String SEES = "hasAnyRole('OFFICE','LEADER','HEAD','HANDLER')";
    private static final int MOST_TASKS = 200;

    private final MatterViews views;
    private final Expedition expedition;

    MatterController(MatterViews views, Expedition expedition) {
        this.views = views;
        this.expedition = expedition;
    }

    /**
     * What the list may be narrowed to.
     *
     * @param proposed whether a paper waits for its draft or signature
     */
    record Query(
            @Nullable Long planId,
            @Nullable Long planTaskId,
            @Nullable Long unitId,
            @Nullable Ground ground,
            @Nullable Rung rung,
            @Nullable MatterState state,
            @Nullable Boolean proposed) {}

    @GetMapping("/matters")
    @PreAuthorize(SEES)
    @Operation(summary = "督办事项清单")
    Page<MatterRow> list(Query query, PageRequest page) {
        return views.list(query, page);
    }

    @GetMapping("/matters/{id}")
    @PreAuthorize(SEES)
    @Operation(summary = "一件督办事项及其各级督办")
    MatterView get(@PathVariable long id) {
        return views.get(id);
    }

    @PostMapping("/matters/{id}/expedition")
    @PreAuthorize("hasAnyRole('OFFICE','LEADER')")
    @Operation(summary = "加急：越级提出督办单，须说明理由，仍由人拟制和签发")
    MatterView expedite(@PathVariable long id, @RequestBody Expedition.Form form) {
        views.get(id);
        expedition.expedite(id, form);
        return views.get(id);
    }

    @GetMapping("/orders/{id}")
    @PreAuthorize(SEES)
    @Operation(summary = "一份督办文书所属的督办事项")
    MatterView ofOrder(@PathVariable long id) {
        return views.ofOrder(id);
    }

    @GetMapping("/marks")
    @PreAuthorize("hasAnyRole('OFFICE','LEADER','EVALUATOR','HEAD','HANDLER')")
    @Operation(summary = "任务上各单位的督办印记，补办后仍保留")
    List<Mark> marks(@RequestParam List<Long> planTaskId) {
        if (planTaskId.size() > MOST_TASKS) {
            throw RuleViolated.invalid("planTaskId", "一次最多查询 " + MOST_TASKS + " 项任务");
        }
        return views.marks(planTaskId);
    }
}
