package org.duban.expert;

import io.swagger.v3.oas.annotations.Operation;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.Version;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An expert's own side: nobody else's name, score or number is in any answer. */
@RestController
@RequestMapping("/api/expert-workbench")
class WorkbenchController {
    private static final String EXPERT = "hasRole('EVALUATOR')";

    private final Workbench workbench;

    WorkbenchController(Workbench workbench) {
        this.workbench = workbench;
    }

    @GetMapping
    @PreAuthorize(EXPERT)
    @Operation(summary = "我的评审，新的在前")
    Page<ReviewMapper.MyRound> mine(PageRequest page) {
        return workbench.mine(page);
    }

    @GetMapping("/{roundId}")
    @PreAuthorize(EXPERT)
    @Operation(summary = "一轮评估中由我评审的任务和进度")
    Workbench.MyReview round(@PathVariable long roundId) {
        return workbench.round(roundId);
    }

    @GetMapping("/{roundId}/tasks/{planTaskId}")
    @PreAuthorize(EXPERT)
    @Operation(summary = "一项任务的快照事实、自评、佐证和我的打分")
    Workbench.MyCase task(@PathVariable long roundId, @PathVariable long planTaskId) {
        return workbench.task(roundId, planTaskId);
    }

    @PutMapping("/{roundId}/tasks/{planTaskId}")
    @PreAuthorize(EXPERT)
    @Operation(summary = "保存我对一项任务的打分，提交评审前可以修改")
    Workbench.MyCase save(
            @PathVariable long roundId,
            @PathVariable long planTaskId,
            @RequestHeader(HttpHeaders.IF_MATCH) Version version,
            @RequestBody SheetForm form) {
        return workbench.save(roundId, planTaskId, version.number(), form);
    }

    @PostMapping("/{roundId}/tasks/{planTaskId}/recusal")
    @PreAuthorize(EXPERT)
    @Operation(summary = "声明回避，由其他专家评审该任务")
    Workbench.MyReview decline(
            @PathVariable long roundId, @PathVariable long planTaskId, @RequestBody ReasonForm form) {
        return workbench.decline(roundId, planTaskId, form);
    }
}
