package org.duban.application;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.duban.plan.TaskKind;
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
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/applications")
class ApplicationController {
    private static final String SEES = "hasAnyRole('OFFICE','LEADER','HEAD','HANDLER')";

    private final Filing filing;
    private final ApplicationViews views;
    private final Choices choices;

    ApplicationController(Filing filing, ApplicationViews views, Choices choices) {
        this.filing = filing;
        this.views = views;
        this.choices = choices;
    }

    record FilingBody(
            @NotBlank(message = "请选择申请种类") @Nullable String kind,

            @NotNull(message = "请指明申请所属的任务") @Nullable Long planTaskId,

            @NotNull(message = "请填写申请内容") @Nullable JsonNode content) {}

    record WithdrawalBody(@Nullable String reason) {}

    @PostMapping
    @PreAuthorize("hasRole('HANDLER')")
    @Operation(
            summary =
                    "提出申请：延期 EXTENSION、任务变更 CHANGE、牵头参与调整 UNITS、主办单位变更 COORDINATOR、指标目标调整 TARGET、中止 SUSPENSION、恢复 RESUMPTION、办结 CLOSURE")
    ResponseEntity<ApplicationView> file(@Valid @RequestBody FilingBody body) {
        Application filed = filing.file(
                Objects.requireNonNull(body.kind()), Objects.requireNonNull(body.planTaskId()), body.content());
        return ResponseEntity.created(URI.create("/api/applications/" + filed.id()))
                .body(views.get(filed.id()));
    }

    @GetMapping("/choices")
    @PreAuthorize(SEES)
    @Operation(summary = "某任务目前可以提出的申请；不能提出的说明原因")
    List<Choices.Choice> choices(@RequestParam long planTaskId) {
        return choices.of(planTaskId);
    }

    /** Asks and writes nothing, though what it asks about may be too long for an address: no receipt is kept. */
    @RequestMapping(path = "/preview", method = RequestMethod.POST)
    @PreAuthorize("hasRole('HANDLER')")
    @Operation(summary = "一件尚未提交的申请将由谁审批、最迟何时提出")
    Choices.Preview preview(@Valid @RequestBody FilingBody body) {
        return choices.preview(
                Objects.requireNonNull(body.kind()), Objects.requireNonNull(body.planTaskId()), body.content());
    }

    @PostMapping("/{id}/withdrawal")
    @PreAuthorize("hasRole('HANDLER')")
    @Operation(summary = "撤回尚未作出决定的申请")
    ApplicationView withdraw(@PathVariable long id, @RequestBody WithdrawalBody body) {
        views.get(id);
        filing.recall(id, body.reason());
        return views.get(id);
    }

    @GetMapping
    @PreAuthorize(SEES)
    @Operation(summary = "申请清单")
    Page<ApplicationRow> list(
            @RequestParam(required = false) @Nullable Long planId,
            @RequestParam(required = false) @Nullable Long planTaskId,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable TaskKind taskKind,
            @RequestParam(required = false) @Nullable ApplicationState state,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            PageRequest page) {
        return views.list(planId, planTaskId, kind, taskKind, state, asOf, page);
    }

    @GetMapping("/{id}")
    @PreAuthorize(SEES)
    @Operation(summary = "一件申请及其办理经过")
    ApplicationView get(@PathVariable long id) {
        return views.get(id);
    }
}
