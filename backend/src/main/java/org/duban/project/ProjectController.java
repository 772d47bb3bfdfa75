package org.duban.project;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.duban.project.CompletionMapper.Change;
import org.duban.project.ProjectImports.Imported;
import org.duban.project.ProjectSignings.Sent;
import org.duban.shared.Download;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.Version;
import org.duban.shared.table.XlsxPackage;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/plans/{planId}/project-completions")
class ProjectController {
    private static final String READERS = "hasAnyRole('OFFICE','LEADER','EVALUATOR')";

    private final ProjectCompletions completions;
    private final ProjectImports imports;
    private final ProjectSignings signings;

    ProjectController(ProjectCompletions completions, ProjectImports imports, ProjectSignings signings) {
        this.completions = completions;
        this.imports = imports;
        this.signings = signings;
    }

    @GetMapping
    @PreAuthorize(READERS)
    @Operation(summary = "重点项目的责任单位、时限和里程碑")
    Page<ProjectView> list(@PathVariable long planId, ProjectFilter filter, PageRequest page) {
        return completions.page(planId, filter, page);
    }

    @GetMapping("/summary")
    @PreAuthorize(READERS)
    @Operation(summary = "重点项目补充和签批到哪一步，各有多少")
    ProjectCompletions.Summary summary(
            @PathVariable long planId,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {
        return completions.summary(planId, asOf);
    }

    @GetMapping("/{id}")
    @PreAuthorize(READERS)
    @Operation(summary = "一个重点项目")
    ProjectView get(@PathVariable long planId, @PathVariable long id) {
        return completions.get(planId, id);
    }

    @GetMapping("/{id}/changes")
    @PreAuthorize(READERS)
    @Operation(summary = "一个重点项目补充、送签、签批的经过")
    List<Change> changes(@PathVariable long planId, @PathVariable long id) {
        return completions.changes(planId, id);
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(summary = "补充一个重点项目，存为草稿")
    ProjectView save(
            @PathVariable long planId,
            @PathVariable long id,
            @RequestHeader(HttpHeaders.IF_MATCH) Version version,
            @RequestBody CompletionForm form) {
        return completions.save(planId, id, version.number(), form);
    }

    @PostMapping("/proposals")
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(summary = "按同一章节的重点任务填写尚未补充的内容")
    ProjectCompletions.Filled propose(@PathVariable long planId, @RequestBody ProjectCompletions.ProposalForm form) {
        return completions.propose(planId, form);
    }

    @PostMapping("/column-fillings")
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(summary = "按专栏填写：一个专栏内的项目填写相同内容")
    ProjectCompletions.Filled fillColumn(@PathVariable long planId, @RequestBody ProjectCompletions.ColumnForm form) {
        return completions.fillColumn(planId, form);
    }

    @PostMapping("/signings")
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(summary = "把补充齐全的草稿送残工委领导签批")
    Sent send(@PathVariable long planId, @RequestBody ProjectSignings.SendForm form) {
        return signings.send(planId, form);
    }

    @GetMapping("/export.xlsx")
    @PreAuthorize(READERS)
    @Operation(summary = "导出重点项目表，可离线填写后导入")
    ResponseEntity<byte[]> export(@PathVariable long planId, ProjectFilter filter) {
        return Download.xlsx("key-projects-" + planId + ".xlsx", imports.export(planId, filter))
                .answer();
    }

    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(summary = "导入填写好的重点项目表：dryRun=true 只看差异和问题，false 才保存；有一处问题即整表不存")
    Imported read(
            @PathVariable long planId,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestParam MultipartFile file)
            throws IOException {
        if (file.getSize() > XlsxPackage.LARGEST) {
            XlsxPackage.refuseLarge();
        }
        return imports.read(planId, file.getBytes(), dryRun);
    }
}
