package org.duban.workflow.admin;

import io.swagger.v3.oas.annotations.Operation;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.workflow.admin.ProcessViews.InstanceView;
import org.duban.workflow.admin.ProcessViews.JobView;
import org.duban.workflow.admin.ProcessViews.VersionDiagram;
import org.duban.workflow.admin.ProcessViews.VersionView;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProcessAdminController {

    private static final String ADMINISTERS = "hasRole('SYSTEM_ADMIN')";

    private final ProcessVersions versions;
    private final RunningProcesses processes;
    private final Jobs jobs;

    ProcessAdminController(ProcessVersions versions, RunningProcesses processes, Jobs jobs) {
        this.versions = versions;
        this.processes = processes;
        this.jobs = jobs;
    }

    @GetMapping("/api/process-versions")
    @PreAuthorize(ADMINISTERS)
    @Operation(summary = "流程模型及其版本，新的在前")
    Page<VersionView> versions(@RequestParam(required = false) @Nullable String process, PageRequest page) {
        return versions.list(process, page);
    }

    @GetMapping("/api/process-versions/{id}/diagram")
    @PreAuthorize(ADMINISTERS)
    @Operation(summary = "流程图及各环节停留的实例数")
    VersionDiagram diagram(@PathVariable String id) {
        return versions.diagram(id);
    }

    @GetMapping("/api/process-instances")
    @PreAuthorize(ADMINISTERS)
    @Operation(summary = "运行中的流程实例及所在环节")
    Page<InstanceView> instances(
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable String versionId,
            @RequestParam(required = false) @Nullable String element,
            @RequestParam(required = false) @Nullable String q,
            PageRequest page) {
        return processes.list(process, versionId, element, q, page);
    }

    @GetMapping("/api/process-jobs")
    @PreAuthorize(ADMINISTERS)
    @Operation(summary = "计时器和后台步骤")
    Page<JobView> jobs(
            @RequestParam(defaultValue = "timer") JobFilter.Kind kind,
            @RequestParam(required = false) JobFilter.@Nullable State state,
            @RequestParam(required = false) @Nullable String process,
            PageRequest page) {
        return jobs.list(kind, state, process, page);
    }
}
