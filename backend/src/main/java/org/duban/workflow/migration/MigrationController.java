package org.duban.workflow.migration;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.duban.access.CurrentUser;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MigrationController {

    private static final String ADMINISTERS = "hasRole('SYSTEM_ADMIN')";

    private final DryRuns dryRuns;
    private final ModelMigrations migrations;
    private final MigrationMapper mapper;
    private final CurrentUser currentUser;

    MigrationController(DryRuns dryRuns, ModelMigrations migrations, MigrationMapper mapper, CurrentUser currentUser) {
        this.dryRuns = dryRuns;
        this.migrations = migrations;
        this.mapper = mapper;
        this.currentUser = currentUser;
    }

    /** @param sourceId the older version, whose dry run was looked at */
    record MigrationRequest(
            @NotBlank(message = "请指明要迁移的流程版本") String sourceId) {}

    record MigrationReceipt(String sourceId) {}

    @GetMapping("/api/process-versions/{id}/dry-run")
    @PreAuthorize(ADMINISTERS)
    @Operation(summary = "试运行：该版本的运行实例迁移到最新版本会怎样，什么也不改变")
    DryRun dryRun(@PathVariable String id) {
        return dryRuns.of(id);
    }

    @GetMapping("/api/process-versions/{id}/stayed-behind")
    @PreAuthorize(ADMINISTERS)
    @Operation(summary = "没有迁移成功的实例及原因")
    Page<StayedBehind> stayedBehind(@PathVariable String id, PageRequest page) {
        return new Page<>(mapper.failures(id, page.limit(), page.offset()), mapper.countFailures(id));
    }

    @GetMapping("/api/process-migrations")
    @PreAuthorize(ADMINISTERS)
    @Operation(summary = "迁移记录与进度，新的在前")
    Page<MigrationRun> runs(PageRequest page) {
        return new Page<>(mapper.runs(page.limit(), page.offset()), mapper.countRuns());
    }

    @PostMapping("/api/process-migrations")
    @PreAuthorize(ADMINISTERS)
    @Operation(summary = "把一个旧版本的运行实例迁移到最新版本")
    MigrationReceipt order(@Valid @RequestBody MigrationRequest request) {
        migrations.order(request.sourceId(), currentUser.get().name());
        return new MigrationReceipt(request.sourceId());
    }
}
