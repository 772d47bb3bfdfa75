package org.duban.expert;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The committee's side of an expert review. */
@RestController
@RequestMapping("/api/expert-reviews/{roundId}")
class ExpertReviewController {
    private static final String COMMITTEE = "hasAnyRole('OFFICE','LEADER')";

    private final ReviewViews views;
    private final Seating seating;
    private final Divergences divergences;

    ExpertReviewController(ReviewViews views, Seating seating, Divergences divergences) {
        this.views = views;
        this.seating = seating;
        this.divergences = divergences;
    }

    @GetMapping
    @PreAuthorize(COMMITTEE)
    @Operation(summary = "一轮评估的专家评审：专家、进度、分歧和缺评")
    ReviewViews.View get(@PathVariable long roundId) {
        return views.get(roundId);
    }

    @GetMapping("/tasks")
    @PreAuthorize(COMMITTEE)
    @Operation(summary = "各任务的评审专家和结果；评审截止前不显示分数")
    Page<ReviewViews.Row> tasks(
            @PathVariable long roundId,
            @RequestParam(required = false) ReviewViews.@Nullable Only only,
            PageRequest page) {
        return views.rows(roundId, only, page);
    }

    @GetMapping("/drawing")
    @PreAuthorize(COMMITTEE)
    @Operation(summary = "用种子重抽一次专家，核对是否与当时抽取的一致")
    ReviewViews.Redrawn redraw(@PathVariable long roundId, @RequestParam long seed) {
        return views.redraw(roundId, seed);
    }

    @GetMapping("/tasks/{planTaskId}/candidates")
    @PreAuthorize(COMMITTEE)
    @Operation(summary = "可指定的评审专家；应回避的写明理由")
    List<Seating.Candidate> candidates(@PathVariable long roundId, @PathVariable long planTaskId) {
        return seating.candidates(roundId, planTaskId);
    }

    @PostMapping("/tasks/{planTaskId}/experts")
    @PreAuthorize(COMMITTEE)
    @Operation(summary = "为一项任务增加评审专家：抽取或指定")
    ReviewViews.View add(@PathVariable long roundId, @PathVariable long planTaskId, @RequestBody SeatForm form) {
        seating.add(roundId, planTaskId, form);
        return views.get(roundId);
    }

    @PostMapping("/sheets/{sheetId}/replacement")
    @PreAuthorize(COMMITTEE)
    @Operation(summary = "更换尚未打分的评审专家：抽取或指定")
    ReviewViews.View replace(@PathVariable long roundId, @PathVariable long sheetId, @RequestBody SeatForm form) {
        seating.replace(roundId, sheetId, form);
        return views.get(roundId);
    }

    @PostMapping("/tasks/{planTaskId}/settlement")
    @PreAuthorize(COMMITTEE)
    @Operation(summary = "写明评审分歧的处理方式和理由，分数不变")
    ReviewViews.View settle(
            @PathVariable long roundId, @PathVariable long planTaskId, @RequestBody SettlementForm form) {
        divergences.settle(roundId, planTaskId, form);
        return views.get(roundId);
    }
}
