package org.duban.assessment;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.duban.dispatch.FormCheck;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
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
@RequestMapping("/api/assessment-rounds")
class AssessmentRoundController {
    private static final String SEES = "hasAnyRole('OFFICE','LEADER','HEAD','HANDLER')";
    private static final String COMMITTEE = "hasAnyRole('OFFICE','LEADER')";

    private final Schemes schemes;
    private final SchemeTrial trials;
    private final AssessmentRounds rounds;
    private final RoundViews views;
    private final Snapshots snapshots;

    AssessmentRoundController(
            Schemes schemes, SchemeTrial trials, AssessmentRounds rounds, RoundViews views, Snapshots snapshots) {
        this.schemes = schemes;
        this.trials = trials;
        this.rounds = rounds;
        this.views = views;
        this.snapshots = snapshots;
    }

    /** @param copyOf an earlier round whose scheme is the model */
    record BeginForm(
            @Nullable Long planId,
            @Nullable RoundKind kind,
            @Nullable Long copyOf) {}

    record Removed(long id) {}

    @GetMapping
    @PreAuthorize(SEES)
    @Operation(summary = "评估轮次，新的在前；单位只见已开启的")
    Page<RoundRow> list(
            @RequestParam(required = false) @Nullable Long planId,
            @RequestParam(required = false) @Nullable RoundState state,
            PageRequest page) {
        return views.page(planId, state, page);
    }

    @PostMapping
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(summary = "起草一轮评估的方案")
    ResponseEntity<RoundView> begin(@RequestBody BeginForm form) {
        new FormCheck()
                .chosen("planId", form.planId(), "规划")
                .chosen("kind", form.kind(), "评估种类")
                .done();
        long id = schemes.begin(
                Objects.requireNonNull(form.planId()), Objects.requireNonNull(form.kind()), form.copyOf());
        return ResponseEntity.created(URI.create("/api/assessment-rounds/" + id))
                .body(views.get(id));
    }

    @GetMapping("/{id}")
    @PreAuthorize(SEES)
    @Operation(summary = "一轮评估：方案、进度和结果")
    RoundView get(@PathVariable long id) {
        return views.get(id);
    }

    @PutMapping("/{id}/scheme")
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(summary = "保存评估方案")
    RoundView edit(
            @PathVariable long id, @RequestHeader(HttpHeaders.IF_MATCH) Version version, @RequestBody SchemeForm form) {
        schemes.edit(id, version.number(), form);
        return views.get(id);
    }

    @DeleteMapping("/{id}")
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(summary = "删除尚未送审的评估方案")
    Removed delete(@PathVariable long id, @RequestHeader(HttpHeaders.IF_MATCH) Version version) {
        schemes.delete(id, version.number());
        return new Removed(id);
    }

    @PostMapping("/{id}/submission")
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(summary = "评估方案送残工委领导批准")
    RoundView submit(@PathVariable long id, @RequestHeader(HttpHeaders.IF_MATCH) Version version) {
        schemes.submit(id, version.number());
        return views.get(id);
    }

    @GetMapping("/{id}/trial")
    @PreAuthorize(COMMITTEE)
    @Operation(summary = "用已有数据试算：各任务按方案可得多少分，不作任何改动")
    SchemeTrial.Trial trial(@PathVariable long id, PageRequest page) {
        return trials.of(id, page);
    }

    @GetMapping("/{id}/snapshot")
    @PreAuthorize(COMMITTEE)
    @Operation(summary = "核对评估快照：重算摘要，并与现在按基准日读到的事实比较")
    Snapshots.Inspection inspect(@PathVariable long id) {
        return snapshots.inspect(rounds.opened(id));
    }

    @GetMapping("/{id}/indicators")
    @PreAuthorize(SEES)
    @Operation(summary = "评估快照中的指标，约束性的在前")
    List<IndicatorFacts> indicators(@PathVariable long id) {
        return snapshots.indicators(rounds.opened(id).id());
    }

    @GetMapping("/{id}/sample")
    @PreAuthorize(COMMITTEE)
    @Operation(summary = "用种子重抽一次样本，核对是否与当时抽取的一致")
    AssessmentRounds.Redrawn sample(@PathVariable long id, @RequestParam long seed) {
        return rounds.redraw(id, seed);
    }
}
